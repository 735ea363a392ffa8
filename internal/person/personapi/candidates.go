package personapi

import (
	"cmp"
	"context"
	"math"
	"slices"
	"time"

	"bluelamp/internal/httpserver"
	"bluelamp/internal/match"
	"bluelamp/internal/person"
	"bluelamp/internal/person/personmatch"
	"bluelamp/internal/person/personviews"
)

// shownAndClosed are the candidates that the asker may see, and how many more
// there are whom they may not.
type shownAndClosed struct {
	shown  []Candidate
	closed int
	guards []string // of each candidate shown, what asks for a reason
}

// worthClosed is from which share on a restricted record is hinted at.
const worthClosed = 0.1

// rival is one human being among those found: the record that fits best, the
// records that people said are the same, and the share of all of them.
type rival struct {
	personmatch.Found
	cluster []string
}

// candidates makes the list: records that people said are one human being take
// one place, whoever was said to be somebody else on this contact is left out.
func (d door) candidates(
	ctx context.Context, c *httpserver.Call, answer personmatch.Answer, decided map[string]person.Verdict, limit int,
) (shownAndClosed, error) {
	out := shownAndClosed{shown: []Candidate{}}
	e := eyesOf(c)
	rivals, err := rivalsIn(ctx, e, answer, decided)
	if err != nil {
		return out, err
	}
	var open []rival
	for _, r := range rivals {
		switch {
		case e.hidden(r.Person) && r.Share >= worthClosed:
			out.closed++
		case !e.hidden(r.Person) && len(open) < limit:
			open = append(open, r)
		}
	}
	out.shown, err = e.list(ctx, open, answer, c.Now())
	for i := range out.shown {
		out.guards = append(out.guards, e.guards(open[i].cluster))
		out.shown[i].Decided = string(verdictOn(open[i].cluster, decided))
	}
	return out, err
}

// rivalsIn are the human beings found, the likeliest first.
func rivalsIn(ctx context.Context, e *eyes, answer personmatch.Answer, decided map[string]person.Verdict) ([]rival, error) {
	suggested := slices.DeleteFunc(slices.Clone(answer.Found), func(f personmatch.Found) bool { return !speaksFor(f.Steps) })
	ids := make([]string, len(suggested))
	for i, f := range suggested {
		ids[i] = f.Person
	}
	if err := e.meet(ctx, ids...); err != nil {
		return nil, err
	}
	var all []rival
	place := map[string]int{} // in the list, by the first of the cluster
	for _, f := range suggested {
		p, there := e.people[f.Person]
		cluster := e.clusters[f.Person]
		if !there || p.Erased() || verdictOn(cluster, decided) == person.Different {
			continue
		}
		if at, known := place[cluster[0]]; known {
			all[at].Share += f.Share
			continue
		}
		place[cluster[0]] = len(all)
		all = append(all, rival{f, cluster})
	}
	slices.SortStableFunc(all, func(a, b rival) int { return cmp.Compare(b.Share, a.Share) })
	return all, nil
}

// verdictOn is what was decided of a human being, under whichever record: that it
// is somebody else outweighs everything.
func verdictOn(cluster []string, decided map[string]person.Verdict) person.Verdict {
	var verdict person.Verdict
	for _, id := range cluster {
		if v := decided[id]; v == person.Different || verdict == "" {
			verdict = v
		}
	}
	return verdict
}

// speaksFor says whether what agrees outweighs what differs. Somebody of whom it
// does not is no suggestion, however short the list is.
func speaksFor(steps []match.Step) bool {
	evidence := 0.0
	for _, s := range steps {
		if s.Field != match.NumFields {
			evidence += math.Log(s.Factor)
		}
	}
	return evidence > 0
}

// list shows the rivals, all of whom the asker may see.
func (e *eyes) list(ctx context.Context, rivals []rival, answer personmatch.Answer, now time.Time) ([]Candidate, error) {
	shown := make([]Candidate, 0, len(rivals))
	var everybody []string
	clusters := make([][]string, len(rivals))
	for i, r := range rivals {
		clusters[i] = r.cluster
		everybody = append(everybody, r.cluster...)
	}
	descriptions, err := personviews.DescriptionsOf(ctx, e.db, everybody)
	if err != nil {
		return shown, err
	}
	standings, err := personviews.StandingsOf(ctx, e.db, clusters)
	if err != nil {
		return shown, err
	}
	var numbers []string
	for _, all := range descriptions {
		for _, d := range all {
			numbers = append(numbers, d.Details.Phone)
		}
	}
	if err := e.meetNumbers(ctx, numbers...); err != nil {
		return shown, err
	}
	for i, r := range rivals {
		var all []personviews.Description
		for _, id := range r.cluster {
			all = append(all, descriptions[id]...)
		}
		one, err := e.candidate(r, answer, standings[i])
		if err != nil {
			return shown, err
		}
		one.describe(e, all, r.Heard, now)
		shown = append(shown, one)
	}
	return shown, nil
}

func (e *eyes) candidate(r rival, answer personmatch.Answer, standing personviews.Standing) (Candidate, error) {
	advice, err := adviceOf(r.Found, answer)
	one := Candidate{
		Person: r.Person, Name: e.people[r.Person].Name, Share: r.Share, Words: wordsFor(r.Share), Why: reasonsOf(r.Steps),
		Flags: flagsOf(e.pack, e.flags(r.cluster)), Roles: noneNil(standing.Roles), Contacts: standing.Contacts,
		OpenIncidents: standing.OpenIncidents, Advice: advice,
		Others: slices.DeleteFunc(slices.Clone(r.cluster), func(id string) bool { return id == r.Person }),
	}
	for _, id := range r.cluster {
		if last := e.people[id].LastAt; !last.IsZero() && (one.LastAt == nil || last.After(*one.LastAt)) {
			one.LastAt = &last
		}
	}
	return one, err
}
