package historyapi

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"

	"bluelamp/internal/history"
	"bluelamp/internal/history/historyimport"
	"bluelamp/internal/httpserver"
)

type importIn struct {
	ID string `path:"id" maxLength:"60"`
}

type importOut struct{ Body Import }

// bring takes a file as it comes.
func (d door) bring(ctx context.Context, c *httpserver.Call, w http.ResponseWriter, r *http.Request) error {
	query := r.URL.Query()
	i, err := d.Engine.Bring(ctx, historyimport.Bringing{
		Ask: c.Ask(), By: c.Staff(), Kind: history.Kind(query.Get("kind")), Source: query.Get("source"), File: query.Get("name"),
	}, r.Body)
	if err != nil {
		return err
	}
	if err := c.Consulted(ctx, personal, i.ID); err != nil {
		return err
	}
	body, err := d.one(ctx, c, i)
	if err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	if err := json.NewEncoder(w).Encode(body.Body); err != nil {
		return fmt.Errorf("show the import: %w", err)
	}
	return nil
}

type importMapIn struct {
	ID   string `path:"id" maxLength:"60"`
	Body struct {
		Mapping  map[string]string `json:"mapping" doc:"From field to the heading of its column; fields without one are left out"`
		Encoding string            `json:"encoding,omitempty" enum:"utf-8,utf-16le,utf-16be,windows-1252" doc:"Where it was guessed wrongly"`
	}
}

func (d door) mapColumns(ctx context.Context, c *httpserver.Call, in *importMapIn) (*importOut, error) {
	i, err := d.Engine.Map(c.Force(), in.ID, in.Body.Mapping, in.Body.Encoding)
	if err != nil {
		return nil, err
	}
	return d.one(ctx, c, i)
}

func (d door) check(ctx context.Context, c *httpserver.Call, in *importIn) (*importOut, error) {
	i, err := d.Engine.Check(c.Force(), in.ID)
	if err != nil {
		return nil, err
	}
	return d.one(ctx, c, i)
}

func (d door) run(ctx context.Context, c *httpserver.Call, in *importIn) (*importOut, error) {
	i, err := d.Engine.Start(ctx, c.Ask(), c.Staff(), in.ID)
	if err != nil {
		return nil, err
	}
	return d.one(ctx, c, i)
}

func (d door) pause(ctx context.Context, c *httpserver.Call, in *importIn) (*importOut, error) {
	i, err := d.Engine.Pause(ctx, c.Ask(), c.Staff(), in.ID)
	if err != nil {
		return nil, err
	}
	return d.one(ctx, c, i)
}

type importUndoIn struct {
	ID   string `path:"id" maxLength:"60"`
	Body struct {
		Reason string `json:"reason" minLength:"1" maxLength:"500"`
	}
}

func (d door) undo(ctx context.Context, c *httpserver.Call, in *importUndoIn) (*importOut, error) {
	i, err := d.Engine.Undo(ctx, c.Ask(), c.Staff(), in.ID, in.Body.Reason)
	if err != nil {
		return nil, err
	}
	return d.one(ctx, c, i)
}

func (d door) discard(ctx context.Context, c *httpserver.Call, in *importIn) (*importOut, error) {
	i, err := d.Engine.Discard(ctx, c.Ask(), c.Staff(), in.ID)
	if err != nil {
		return nil, err
	}
	return d.one(ctx, c, i)
}

// report hands the report out.
func (d door) report(_ context.Context, c *httpserver.Call, w http.ResponseWriter, r *http.Request) error {
	f, err := d.Engine.Report(c.Force(), r.PathValue("id"))
	if err != nil {
		return err
	}
	defer func() { _ = f.Close() }() // only read
	w.Header().Set("Content-Type", "text/csv; charset=utf-8")
	w.Header().Set("Content-Disposition", `attachment; filename="import-report.csv"`)
	if _, err := io.Copy(w, f); err != nil {
		return fmt.Errorf("show the report: %w", err)
	}
	return nil
}
