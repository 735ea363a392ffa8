package callstream

import "math/rand/v2"

// kind is a kind of household.
type kind int

const (
	alone kind = iota
	couple
	family
	oneParent
	lodgers
	careHome
)

// kind is that of a household: shares about as in the 2021 census, with one care
// home to 1,600 households.
func (w *World) kind(household int) kind {
	r := w.dice(saltKind, uint64(household))
	if household%1600 == 800 {
		return careHome
	}
	return kind(among(r, 300, 290, 270, 80, 60))
}

// residents of a care home.
const residents = 40

func (k kind) size(r *rand.Rand) int {
	switch k {
	case alone:
		return 1
	case couple:
		return 2
	case family:
		return 3 + among(r, 45, 38, 12, 5)
	case oneParent:
		return 2 + among(r, 50, 35, 15)
	case lodgers:
		return 2 + among(r, 30, 30, 20, 20)
	}
	return residents
}

// Person is one person as he or she is, whatever was written down.
type Person struct {
	Number              uint32 // from 1
	First, Last, Former string
	Female              bool
	Born                Date
	Mobile              uint64 // 0 where there is none
	Home                Dwelling
	HomePhone           uint64 // of the household; 0 where there is none
	origin              int
}

// Household makes everybody of one household, the same ones each time.
func (w *World) Household(number int) []Person {
	k := w.kind(number)
	all := make([]Person, k.size(w.dice(saltSize, uint64(number))))
	r := w.dice(saltPeople, uint64(number))
	home, phone := w.dwelling(uint64(number)), uint64(0)
	if k == careHome || often(r, 450) {
		phone = landline(uint64(number))
	}
	for i := range all {
		all[i] = Person{Number: w.firsts[number] + uint32(i), Home: home, HomePhone: phone}
	}
	w.settle(r, k, all)
	for i := range all {
		if age := w.age(all[i]); k != careHome && age > 11 && often(r, 930-5*max(0, age-60)) {
			all[i].Mobile = mobile(uint64(all[i].Number), 0)
		}
	}
	return all
}

// Person makes one person.
func (w *World) Person(number uint32) Person {
	h := w.householdOf(number)
	return w.Household(h)[number-w.firsts[h]]
}

// settle gives the members of a household their names and ages.
func (w *World) settle(r *rand.Rand, k kind, all []Person) {
	from := w.drawOrigin(r)
	name := w.drawSurname(r, from)
	adult := 22 + r.IntN(50)
	for i := range all {
		p := &all[i]
		p.origin, p.Last, p.Female = from, name, r.IntN(2) == 0
		age := adult
		switch {
		case k == careHome:
			p.origin = w.drawOrigin(r)
			p.Last, age = w.drawSurname(r, p.origin), 72+r.IntN(26)
		case k == lodgers:
			if i == 0 || often(r, 500) {
				p.origin = w.drawOrigin(r)
			}
			p.Last, age = w.drawSurname(r, p.origin), 18+r.IntN(30)
		case i == 1 && k != oneParent:
			p.Female, age = often(r, 30) == all[0].Female, adult-4+r.IntN(8)
			if often(r, 180) {
				p.Last = w.drawSurname(r, from)
			}
		case i > 0:
			age = r.IntN(min(30, adult-16))
		default:
			age = adult
		}
		if p.Female && age > 24 && p.Last == name && often(r, 300) {
			p.Former = w.drawSurname(r, p.origin)
		}
		p.First, p.Born = w.drawFirst(r, p.origin, p.Female), w.born(r, age)
	}
	w.alike(r, k, all)
}

// alike makes twins, and sons and daughters who bear a parent's name.
func (w *World) alike(r *rand.Rand, k kind, all []Person) {
	if k != family && k != oneParent {
		return
	}
	children := all[1:]
	if k == family {
		children = all[2:]
	}
	if len(children) > 1 && often(r, 30) {
		children[1].Born = children[0].Born
	}
	if often(r, 30) {
		for _, parent := range all[:len(all)-len(children)] {
			if parent.Female == children[0].Female {
				children[0].First = parent.First
				return
			}
		}
	}
}

func (w *World) age(p Person) int { return int(w.today-p.Born.days()) / 365 }
