package person_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"bluelamp/internal/person"
)

func TestCluster(t *testing.T) {
	links := []person.Link{
		{"b", "c", person.Same}, {"a", "b", person.Same}, {"c", "d", person.Unsure}, {"d", "e", person.Same}, {"a", "f", person.Different},
	}
	if d := cmp.Diff([]string{"a", "b", "c"}, person.Cluster("c", links)); d != "" {
		t.Error(d)
	}
	if d := cmp.Diff([]string{"f"}, person.Cluster("f", links)); d != "" {
		t.Error(d)
	}
	if d := cmp.Diff([][]string{{"a", "b", "c"}, {"d", "e"}}, person.Clusters(links)); d != "" {
		t.Error(d)
	}
}

var eight = []string{"p1", "p2", "p3", "p4", "p5", "p6", "p7", "p8"}

func anyVerdict() *rapid.Generator[person.Verdict] {
	return rapid.SampledFrom([]person.Verdict{person.Same, person.Same, person.Different, person.Unsure})
}

// pairs is what was said of each pair, by the link's id.
type pairs map[string]person.LinkState

func (p pairs) links() []person.Link {
	var links []person.Link
	for id, s := range p {
		if v := s.Verdict(); v != "" {
			a, b := person.LinkPair(id)
			links = append(links, person.Link{A: a, B: b, Verdict: v})
		}
	}
	return links
}

func (p pairs) say(a, b string, e any) {
	p[person.LinkID(a, b)] = person.FoldLink(p[person.LinkID(a, b)], e)
}

// drawPairs says something of some pairs and takes some of it back.
func drawPairs(t *rapid.T) pairs {
	p := pairs{}
	for range rapid.IntRange(0, 25).Draw(t, "words") {
		a, b := drawPair(t)
		if rapid.IntRange(0, 4).Draw(t, "undo") == 0 {
			p.say(a, b, person.LinkUndone{})
			continue
		}
		p.say(a, b, person.LinkDecided{A: a, B: b, Verdict: anyVerdict().Draw(t, "verdict")})
	}
	return p
}

func drawPair(t *rapid.T) (string, string) {
	two := rapid.Permutation(eight).Draw(t, "pair")[:2]
	return min(two[0], two[1]), max(two[0], two[1])
}

func TestAJoinTakenBackLeavesEveryClusterAsItWas(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := drawPairs(t)
		before := person.Clusters(p.links())
		a, b := drawPair(t)
		p.say(a, b, person.LinkDecided{A: a, B: b, Verdict: anyVerdict().Draw(t, "verdict")})
		p.say(a, b, person.LinkUndone{})
		if d := cmp.Diff(before, person.Clusters(p.links())); d != "" {
			t.Fatalf("taking back is not the identity (-before +after):\n%s", d)
		}
	})
}

func TestClustersAreSymmetricAndApart(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		links := drawPairs(t).links()
		for _, x := range eight {
			cluster := person.Cluster(x, links)
			if !slices.Contains(cluster, x) {
				t.Fatalf("%s is not in its own cluster %v", x, cluster)
			}
			for _, y := range cluster {
				if d := cmp.Diff(cluster, person.Cluster(y, links)); d != "" {
					t.Fatalf("%s and %s are one and have different clusters:\n%s", x, y, d)
				}
			}
		}
	})
}

func TestOnlySameJoins(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		links := drawPairs(t).links()
		same := slices.DeleteFunc(slices.Clone(links), func(l person.Link) bool { return l.Verdict != person.Same })
		if d := cmp.Diff(person.Clusters(same), person.Clusters(links)); d != "" {
			t.Fatalf("a link that says different or unsure closed a chain:\n%s", d)
		}
		for _, cluster := range person.Clusters(links) {
			if reachable := person.Cluster(cluster[0], same); len(reachable) != len(cluster) {
				t.Fatalf("%v is more than what is reached over same: %v", cluster, reachable)
			}
		}
	})
}
