package whole

import (
	"maps"
	"net/http"
)

// look is a fresh assessment with how the victim is.
func look(form sent) sent {
	return sent{"form": form, "victim": "spoken", "victimNote": "She is with a neighbour and calm."}
}

// also is what is sent with more, or other words, in it.
func (s sent) also(more sent) sent {
	all := maps.Clone(s)
	maps.Copy(all, more)
	return all
}

// reassess looks at the risk of an incident again.
func (who *person) reassess(incident, trigger string, form sent, into ...any) {
	who.Helper()
	who.post("/api/incidents/"+incident+"/reassessments", look(form).also(sent{"trigger": trigger}), into...)
}

// posted is an act that is to be refused.
func posted(path string, body any) request {
	return request{method: http.MethodPost, path: path, body: body}
}
