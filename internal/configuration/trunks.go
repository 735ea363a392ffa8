package configuration

import (
	"os"
	"slices"
	"strings"
)

func (s SIP) check(demo bool, forces []string, wrong func(string, ...any)) {
	if s.MaxCalls < 1 {
		wrong("sip.maxCalls: %d calls are none; write at least 1", s.MaxCalls)
	}
	if s.RTPPorts.Min > s.RTPPorts.Max {
		wrong("sip.rtpPorts: %s runs backwards; write the lower port first", s.RTPPorts)
	}
	for service, file := range s.Announcements {
		if _, err := os.Stat(file); err != nil {
			wrong("sip.announcements: %s: %v; check the path", service, err)
		}
	}
	named := map[string]bool{}
	for i, t := range s.Trunks {
		t.check(i, demo, wrong)
		if t.Name != "" && named[t.Name] {
			wrong("sip.trunks[%d]: a trunk before it is called %s too; give each its own name", i, t.Name)
		}
		named[t.Name] = true
		if t.Force != "" && !slices.Contains(forces, t.Force) {
			wrong("sip.trunks[%d].force: %q is none of forces (%s)", i, t.Force, strings.Join(forces, ", "))
		}
	}
}

func (t Trunk) check(i int, demo bool, wrong func(string, ...any)) {
	if t.Name == "" || t.Service == "" {
		wrong("sip.trunks[%d]: has no name or no service; give it both, such as name: bt-999, service: \"999\"", i)
	}
	if t.Waiting != "" && t.Waiting != "ring" && t.Waiting != "announce" {
		wrong("sip.trunks[%d].waiting: %q is neither ring nor announce", i, t.Waiting)
	}
	if len(t.Sources) == 0 && !demo {
		wrong("sip.trunks[%d].sources: none is named, so anybody could send calls; write the networks that the carrier sends from, such as 192.0.2.0/24", i)
	}
}
