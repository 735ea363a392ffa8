package frozenpage

import "testing"

type sample struct {
	Name string `json:"name"`
	Long int64  `json:"long"`
}

func TestReads(t *testing.T) {
	for page, good := range map[string]bool{
		`{ "name": "a", "long": 3 }`:       true,
		`{"name":"a","long":3,"old":true}`: false,
		`{"name":"a"}`:                     false,
		`{"name":"","long":3}`:             false, // fills nothing
		`{"long":3,"name":"a"}`:            false, // written in another order: not by this struct
		`{"name":"a","long":"three"}`:      false,
	} {
		if err := reads([]byte(page), new(sample)); (err == nil) != good {
			t.Errorf("%s: good = %v, got %v", page, good, err)
		}
	}
}
