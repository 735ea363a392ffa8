package httpserver

import (
	"net/http"
	"reflect"
	"regexp"
	"strconv"
	"strings"

	"github.com/danielgtaylor/huma/v2"
)

const schemas = "#/components/schemas/"

// humaConfig leaves out huma's own pages and links and reads nothing but JSON.
func (s *Server) humaConfig() huma.Config {
	return huma.Config{
		OpenAPI: &huma.OpenAPI{
			OpenAPI: "3.1.0",
			Info: &huma.Info{
				Title: "Bluelamp", Version: s.Version,
				Description: "Police contact management: contacts, risk, incidents, dispatch. Every refusal is a problem document (RFC 9457).",
				License:     &huma.License{Name: "Apache-2.0", Identifier: "Apache-2.0"},
			},
			Components: &huma.Components{
				Schemas: huma.NewMapRegistry(schemas, schemaName),
				SecuritySchemes: map[string]*huma.SecurityScheme{"session": {
					Type: "apiKey", In: "cookie", Name: SessionCookie,
					Description: "Set by signing in (POST /api/session). HttpOnly, SameSite=Strict.",
				}},
			},
		},
		Formats:       map[string]huma.Format{"application/json": huma.DefaultJSONFormat, "json": huma.DefaultJSONFormat}, // "json": what follows the + of application/problem+json
		DefaultFormat: "application/json",
		Transformers:  []huma.Transformer{readable, listed},
	}
}

// schemaName is the name of the Go type. Those of the policy pack get its name
// in front: a Queue of the pack is a definition, the room's a line of people.
func schemaName(t reflect.Type, hint string) string {
	name := huma.DefaultSchemaNamer(t, hint)
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if strings.HasSuffix(t.PkgPath(), "/policy") && !strings.HasPrefix(name, "Policy") {
		return "Policy" + name
	}
	return name
}

// document adds to an operation what the rule says about it.
func (s *Server) document(op *huma.Operation, rule Rule) {
	if !rule.Public {
		op.Security = []map[string][]string{{"session": {}}}
	}
	if rule.Acts {
		op.Parameters = append(op.Parameters, header(KeyHeader, true,
			"A fresh UUID for each action; the same key again is answered as the first time and changes nothing"))
		op.Parameters = append(op.Parameters, header(SeenHeader, false,
			"Version of the record on the asker's screen; if it has moved on, the answer is 409 with what changed"))
	}
	if len(rule.Roles) > 0 {
		op.Description = strings.TrimSpace(op.Description + "\n\nRoles: " + strings.Join(rule.Roles, ", ") + ".")
	}
	if op.Responses == nil {
		op.Responses = map[string]*huma.Response{}
	}
	for status, why := range refusals(op, rule) {
		op.Responses[strconv.Itoa(status)] = s.refusal(why)
	}
	op.Responses["default"] = s.refusal("Any other refusal or trouble")
}

func header(name string, required bool, why string) *huma.Param {
	return &huma.Param{Name: name, In: "header", Required: required, Description: why, Schema: &huma.Schema{Type: huma.TypeString}}
}

// refusals lists what the operation can answer besides success.
func refusals(op *huma.Operation, rule Rule) map[int]string {
	can := map[int]string{}
	if !rule.Public {
		can[http.StatusUnauthorized] = "Not signed in"
		can[http.StatusForbidden] = "The role does not include this"
	}
	if strings.Contains(op.Path, "{") {
		can[http.StatusNotFound] = "Not found, or not of this force"
	}
	if op.Method != http.MethodGet {
		can[http.StatusRequestEntityTooLarge] = "Too large"
		can[http.StatusUnprocessableEntity] = "Refused by a rule, or not understood"
		can[http.StatusServiceUnavailable] = "Cannot be taken just now; nothing was changed"
	}
	if rule.Acts {
		can[http.StatusConflict] = "Somebody else was first; details say what changed"
	}
	return can
}

func (s *Server) refusal(why string) *huma.Response {
	problem := s.api.OpenAPI().Components.Schemas.Schema(reflect.TypeFor[Problem](), true, "Problem")
	return &huma.Response{Description: why, Content: map[string]*huma.MediaType{
		"application/problem+json": {Schema: problem},
	}}
}

var inBraces = regexp.MustCompile(`\{([^}.]+)(\.\.\.)?\}`)

// documentPath adds the path parameters of a raw operation, which has no input
// struct to read them from.
func documentPath(op *huma.Operation) {
	for _, m := range inBraces.FindAllStringSubmatch(op.Path, -1) {
		op.Parameters = append(op.Parameters, &huma.Param{
			Name: m[1], In: "path", Required: true, Schema: &huma.Schema{Type: huma.TypeString},
		})
	}
}
