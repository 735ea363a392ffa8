package namebench

import "bluelamp/internal/match/name"

// Origin is a group of names with plausible slips: what a handler may type who
// hears them over a telephone line. The examples are made up by hand from the sound
// rules and usual romanisations of each language; they are few, and show where the
// rules serve a group worse, not by exactly how much.
type Origin struct {
	Group string
	Slips []Slip
}

// Origins is the groups of names of which the recall is shown side by side.
func Origins() []Origin {
	return []Origin{
		{"English, Scots, Irish and Welsh", slips(
			"cooper", "couper", "geoghegan", "gaygan", "mackay", "mckie", "featherstone", "fetherston", "wright", "rite",
			"llewellyn", "lewelin", "siobhan", "shivaun", "niamh", "neev", "caoimhe", "keeva", "cholmondeley", "chumley",
			"mcgillivray", "magillivrey", "oshaughnessy", "oshonessy", "griffiths", "griffis", "thompson", "tomson",
			"stephenson", "stevenson", "braithwaite", "brathwate", "dalziel", "dalzell", "aoife", "eefa", "cairns", "carns",
			"whitehead", "whitead", "hughes", "hews", "clarke", "clerk", "baines", "banes", "davies", "davis", "rhys", "reece",
			"gwenllian", "gwenlian")},
		{"South Asian", slips(
			"patel", "pattle", "singh", "sing", "kaur", "core", "chaudhry", "chowdry", "gurpreet", "gurprit", "harjinder", "hargender",
			"subramaniam", "subramanian", "lakshmi", "laxmi", "venkatesan", "venkatesen", "sandhu", "sandoo", "dhillon", "dillon",
			"bhattacharya", "batacharya", "mukherjee", "mukerji", "srinivasan", "shrinivasan", "jayawardena", "jayewardene",
			"parminder", "parmindar", "rajesh", "rajech", "ghosh", "goss", "banerjee", "banerji", "gill", "gil", "bhatti", "batty",
			"manjit", "manjeet", "kuldeep", "culdip", "sukhwinder", "sukvinder", "begum", "begam", "thakur", "takoor", "iyer", "ayer")},
		{"Polish and East European", slips(
			"kowalski", "kovalsky", "wojciechowski", "voychehovski", "szczepanski", "stepanski", "wisniewski", "vishnevski",
			"krzysztof", "kristof", "malgorzata", "margozata", "wojcik", "voychik", "zielinski", "jelinski", "nowak", "novak",
			"dabrowski", "dombrovski", "lewandowski", "levandovsky", "jablonski", "yablonski", "grzegorz", "gregosh",
			"agnieszka", "agneshka", "katarzyna", "katajina", "popescu", "popesku", "ionescu", "yonesku", "dimitrov", "demetrov",
			"horvath", "horvat", "szabo", "sabo", "nagy", "noj", "petrauskas", "petrowskas", "kazlauskas", "kaslauskas",
			"shevchenko", "chevchenko", "volodymyr", "vladimir", "berzins", "berzinsh", "jankauskas", "yankowskas")},
		{"Arabic and Muslim", slips(
			"muhammad", "mohamed", "hussain", "husain", "abdulrahman", "abdurahman", "khadija", "kadeeja", "yusuf", "yousef",
			"qureshi", "kureshi", "shaikh", "sheik", "zulfiqar", "zulfikar", "aisha", "ayesha", "fatima", "fateema",
			"siddiqui", "sidiki", "rahman", "rehman", "mahmood", "mehmud", "ibrahim", "ebraheem", "khalifa", "kalifa",
			"mustafa", "moustapha", "ghaffar", "gafar", "nasreen", "nasrin", "warsame", "warsami", "abdirahman", "abdi rahman",
			"farooq", "faruk", "iqbal", "ikbal", "jamshed", "jamsheed", "tariq", "tarek", "zainab", "zeinab", "hassan", "hasan")},
		{"Chinese, Vietnamese and Korean", slips(
			"zhang", "jang", "cheung", "chung", "xu", "shoo", "nguyen", "winn", "huang", "hwang", "zhou", "joe", "qian", "chien",
			"xiao", "shao", "leung", "lung", "kwok", "kwock", "tsang", "sang", "chiu", "chew", "yeung", "young", "phuong", "fong",
			"tran", "chan", "hoang", "wang", "zheng", "jeng", "cao", "tsao", "guo", "gwo", "ng", "ing", "pham", "fam", "vuong", "vong",
			"xiaoping", "shaoping", "qiu", "chu", "choi", "choy", "kim", "kym")},
		{"African and Caribbean", slips(
			"okonkwo", "okonko", "oluwaseun", "oluashen", "adebayo", "adibayo", "chukwuemeka", "chukuemeka", "mensah", "mensa",
			"owusu", "owoosoo", "nkrumah", "enkruma", "ogunleye", "ogunlaye", "adeyemi", "adeyami", "boateng", "bwatang",
			"ngozi", "engozi", "mbeki", "umbeki", "kwabena", "quabena", "afolabi", "afalabi", "nwosu", "wosu", "asante", "ashanti",
			"tekle", "teckly", "haile", "highly", "gebremariam", "gabremariam", "eze", "ezeh", "obi", "obie", "ncube", "encube")},
		{"South European and Latin American", slips(
			"goncalves", "gonsalves", "rodrigues", "rodriguez", "guerreiro", "gereiro", "jimenez", "himenez", "vasquez", "vaskes",
			"giuseppe", "juseppe", "ricci", "richie", "bianchi", "bianki", "papadopoulos", "papadopulos", "georgiou", "georgio",
			"ferreira", "ferera", "joaquim", "wakeem", "guimaraes", "gimarais", "pacheco", "pasheco", "castellano", "castelano",
			"quinones", "kinyones", "charalambous", "haralambus", "echeverria", "etcheveria", "magalhaes", "magalyes")},
	}
}

// slips pairs a list of what was meant and what was typed.
func slips(names ...string) []Slip {
	var pairs []Slip
	for i := 0; i+1 < len(names); i += 2 {
		pairs = append(pairs, Slip{name.Fold(names[i]), name.Fold(names[i+1])})
	}
	return pairs
}

// MeasureOrigins looks up the slips of each group in a dictionary, to which all the
// names meant are added first.
func MeasureOrigins(d *name.Dictionary) []Figure {
	for _, o := range Origins() {
		addMeant(d, o.Slips)
	}
	var figures []Figure
	for _, o := range Origins() {
		f := expanded(d, o.Slips)
		f.Way = o.Group
		figures = append(figures, f)
	}
	return figures
}
