package person

import "slices"

// Link is the decision that stands of two persons on record.
type Link struct {
	A, B    string
	Verdict Verdict
}

// Cluster returns the persons on record who are the same human being as one of
// them: everybody reached over links that say so, with that one, in the order of
// their ids. Links that say different or unsure lead nowhere.
func Cluster(of string, links []Link) []string {
	return reach(of, sames(links))
}

// Clusters returns every cluster of more than one person, each in the order of
// ids, ordered by their first.
func Clusters(links []Link) [][]string {
	same := sames(links)
	var clusters [][]string
	seen := map[string]bool{}
	for _, l := range links {
		if l.Verdict != Same || l.A == l.B || seen[l.A] {
			continue
		}
		cluster := reach(l.A, same)
		for _, id := range cluster {
			seen[id] = true
		}
		clusters = append(clusters, cluster)
	}
	slices.SortFunc(clusters, slices.Compare)
	return clusters
}

// sames is who is the same as whom, both ways.
func sames(links []Link) map[string][]string {
	same := map[string][]string{}
	for _, l := range links {
		if l.Verdict == Same {
			same[l.A] = append(same[l.A], l.B)
			same[l.B] = append(same[l.B], l.A)
		}
	}
	return same
}

func reach(of string, same map[string][]string) []string {
	cluster := []string{of}
	seen := map[string]bool{of: true}
	for i := 0; i < len(cluster); i++ {
		for _, other := range same[cluster[i]] {
			if !seen[other] {
				seen[other] = true
				cluster = append(cluster, other)
			}
		}
	}
	slices.Sort(cluster)
	return cluster
}
