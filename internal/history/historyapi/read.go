package historyapi

import (
	"context"

	"bluelamp/internal/history"
	"bluelamp/internal/history/historyimport"
	"bluelamp/internal/history/historyviews"
	"bluelamp/internal/httpserver"
	"bluelamp/internal/journal"
)

type importsOut struct {
	Body struct {
		Imports []Import `json:"imports"`
	}
}

func (d door) list(ctx context.Context, c *httpserver.Call, _ *struct{}) (*importsOut, error) {
	rows, err := historyviews.List(ctx, c.View(historyviews.Name))
	if err != nil {
		return nil, err
	}
	live := map[string]historyimport.Import{}
	for _, i := range d.Engine.Imports(c.Force()) {
		live[i.ID] = i
	}
	out := &importsOut{}
	for _, row := range rows {
		if i, there := live[row.ID]; there {
			out.Body.Imports = append(out.Body.Imports, shown(row, &i))
		} else {
			out.Body.Imports = append(out.Body.Imports, shown(row, nil))
		}
	}
	return out, nil
}

func (d door) get(ctx context.Context, c *httpserver.Call, in *importIn) (*importOut, error) {
	row, there, err := historyviews.Get(ctx, c.View(historyviews.Name), in.ID)
	if err != nil {
		return nil, err
	}
	if !there {
		return nil, history.NotFound
	}
	if i, err := d.Engine.Import(c.Force(), in.ID); err == nil {
		return &importOut{shown(row, &i)}, nil
	}
	return &importOut{shown(row, nil)}, nil
}

// one shows an import after an act: when the tables have seen it.
func (d door) one(ctx context.Context, c *httpserver.Call, i historyimport.Import) (*importOut, error) {
	if err := c.Wait(ctx, journal.Receipt{Last: i.Page}); err != nil {
		return nil, err
	}
	row, there, err := historyviews.Get(ctx, c.View(historyviews.Name), i.ID)
	if err != nil {
		return nil, err
	}
	if !there { // the tables are behind, which the answer says
		row = historyviews.Import{ID: i.ID, Kind: string(i.Kind), Source: i.Source, File: i.File, SHA256: i.SHA256, Bytes: i.Bytes, UploadedBy: c.Staff(), UploadedAt: i.At}
	}
	return &importOut{shown(row, &i)}, nil
}

type sampleOut struct{ Body ImportSample }

func (d door) sample(ctx context.Context, c *httpserver.Call, in *importIn) (*sampleOut, error) {
	i, err := d.Engine.Import(c.Force(), in.ID)
	if err != nil {
		return nil, err
	}
	if err := c.Consulted(ctx, personal, in.ID); err != nil {
		return nil, err
	}
	rows, err := d.Engine.Sample(c.Force(), in.ID)
	if err != nil {
		return nil, err
	}
	return &sampleOut{ImportSample{Headings: i.Headings, Rows: rows, Fields: fields(string(i.Kind))}}, nil
}
