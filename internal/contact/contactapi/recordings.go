package contactapi

import (
	"context"
	"net/http"
	"os"

	"github.com/danielgtaylor/huma/v2"

	"bluelamp/internal/contact/contactviews"
	"bluelamp/internal/httpserver"
)

// mountRecordings registers the playing of a call.
func (d door) mountRecordings(s *httpserver.Server) {
	httpserver.HandleRaw(s, huma.Operation{
		Method: http.MethodGet, Path: "/api/recordings/{contactId}", OperationID: "get-recording", Tags: []string{"contact"},
		Summary:     "The recording of a contact, both sides",
		Description: "Range requests are answered. The file's SHA-256 is compared with the journal's before a byte is served. With ?recording=<id> another than the first.",
		Responses: map[string]*huma.Response{"200": {
			Description: "A WAV file",
			Content:     map[string]*huma.MediaType{"audio/wav": {Schema: &huma.Schema{Type: huma.TypeString, Format: "binary"}}},
		}},
	}, httpserver.Rule{Roles: hearers, Personal: "recording"}, d.recording)
}

func (d door) recording(ctx context.Context, c *httpserver.Call, w http.ResponseWriter, r *http.Request) error {
	id := r.PathValue("contactId")
	kept, err := contactviews.Recordings(ctx, c.View(contactviews.Name), id)
	if err != nil {
		return err
	}
	one, there := chosen(kept, r.URL.Query().Get("recording"))
	if !there {
		return RecordingNotFound
	}
	file, info, err := d.recordings.open(one.File, one.SHA256)
	if err != nil {
		return err
	}
	defer file.Close()
	if err := c.Consulted(ctx, "recording", id); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "audio/wav")
	http.ServeContent(w, r, "", info.ModTime(), file)
	return nil
}

func chosen(kept []contactviews.Recording, id string) (contactviews.Recording, bool) {
	for _, one := range kept {
		if id == "" || one.ID == id {
			return one, true
		}
	}
	return contactviews.Recording{}, false
}

// openBelow opens a file without ever leaving the folder.
func openBelow(folder, name string) (*os.File, os.FileInfo, error) {
	root, err := os.OpenRoot(folder)
	if err != nil {
		return nil, nil, err
	}
	defer root.Close()
	file, err := root.Open(name)
	if err != nil {
		return nil, nil, err
	}
	info, err := file.Stat()
	if err != nil {
		_ = file.Close() // the first error is the one to tell
		return nil, nil, err
	}
	return file, info, nil
}
