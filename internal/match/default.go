package match

// Default is the model before anything has been learned: one setting for every
// use. Its shares are judgement, not measurement: slips of the order that is
// reported for typed and heard names (P. Christen, Data Matching, Springer 2012),
// chance of the order of British names and addresses. Learn moves them towards
// the data, and the frequencies of a register replace most of chance at once.
func Default() *Model {
	m, err := NewModel(defaultTables())
	if err != nil {
		panic("match: the default tables contradict themselves: " + err.Error())
	}
	return m
}

func defaultTables() Tables {
	t := Tables{Version: "default-1"}
	t.Expected = [NumClasses]float64{1, 2, 2e-6, 10, 1e-5, 0}
	t.Shared = defaultShared()
	t.Places = [NumClasses][NumStatuses]float64{
		SamePerson:    {.76, .04, .10, .10},
		SameHousehold: {.97, .01, .01, .01},
		SameName:      {.005, .005, .02, .97},
		SameStreet:    {.01, .95, .02, .02},
		SameBirthday:  {.0005, .0005, .01, .989},
		Unrelated:     {.0002, .0008, .02, .979},
	}
	t.Truth = defaultTruth()
	t.Chance = defaultChance()
	t.Parts = defaultParts()
	t.Group[First], t.Group[Last] = .02, .004
	return t
}

func defaultShared() (s [NumClasses][NumFields]float64) {
	s[SamePerson] = [NumFields]float64{
		First: .97, Last: .96, BirthDate: .975, Phone: .6, Locality: .8, Email: .8, Identifier: .97, Sex: .99,
		Other1: .8, Other2: .8, Other3: .8, Other4: .8,
	}
	s[SameHousehold] = [NumFields]float64{First: .02, Last: .7, BirthDate: .01, Phone: .45, Locality: .7, Email: .1}
	s[SameName] = [NumFields]float64{First: .96, Last: .95}
	s[SameStreet] = [NumFields]float64{Last: .02, Locality: .3}
	s[SameBirthday] = [NumFields]float64{BirthDate: .95}
	return s
}

func defaultTruth() (t [NumFields][]float64) {
	t[First] = []float64{.81, .055, .01, .08, .01, .014, .002, .006, .006, .007, .97, .03}
	t[Last] = []float64{.825, .015, .11, .02, .002, .010, .008, .010, .97, .03}
	t[BirthDate] = []float64{.885, .05, .012, .025, .007, .008, .005, .008, .90, .07, .03, .75, .18, .07}
	t[Phone] = []float64{.96, .03, .01}
	t[Email] = []float64{.85, .09, .03, .01, .02}
	t[Identifier] = []float64{.92, .05, .015, .015}
	t[Sex] = []float64{.985, .015}
	for _, f := range []Field{Locality, Other1, Other2, Other3, Other4} {
		t[f] = []float64{.82, .12, .06}
	}
	return t
}

func defaultChance() (t [NumFields][]float64) {
	t[First] = []float64{.010, .006, .001, .011, .005, .0006, .001, .012, .07, .8834, .07, .93}
	t[Last] = []float64{.0015, .0005, .0027, .0012, .0002, .006, .036, .9519, .07, .93}
	t[BirthDate] = []float64{.00004, .0006, .00003, .004, .002, .01, .025, .95833, .003, .03, .967, .13, .13, .74}
	t[Phone] = []float64{.00001, .0001, .99989}
	t[Email] = []float64{.00005, .0002, .0005, .001, .99825}
	t[Identifier] = []float64{.00001, .0001, .002, .99789}
	t[Sex] = []float64{.5, .5}
	for _, f := range []Field{Locality, Other1, Other2, Other3, Other4} {
		t[f] = []float64{.01, .005, .985}
	}
	return t
}

// defaultParts gives house, street, town and postcode as same, near, different
// for people of one dwelling, one street, one town, and no common place.
func defaultParts() (p [NumStatuses][addressParts][3]float64) {
	p[Dwelling] = [addressParts][3]float64{{.90, .06, .04}, {.84, .11, .05}, {.86, .09, .05}, {.86, .10, .04}}
	p[Street] = [addressParts][3]float64{{.02, .15, .83}, {.83, .11, .06}, {.85, .09, .06}, {.60, .20, .20}}
	p[Town] = [addressParts][3]float64{{.015, .12, .865}, {.01, .02, .97}, {.84, .09, .07}, {.02, .05, .93}}
	p[Elsewhere] = [addressParts][3]float64{{.015, .12, .865}, {.003, .01, .987}, {.001, .01, .989}, {.0003, .003, .9967}}
	return p
}
