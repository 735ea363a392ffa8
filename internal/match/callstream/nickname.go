package callstream

import (
	"math/rand/v2"
	"strings"
)

// nicknames are the forms under which people ring, each row one name, its
// formal form first. The table is apart from the one by which names are matched.
const nicknames = `
margaret maggie meg peggy madge
susan sue susie suzy
patricia pat trish tricia patsy
elizabeth liz beth betty lizzie eliza libby
christine chris chrissie tina
catherine cathy kate cath katie
katherine kate kathy kath katie
kathleen kath kathy
rebecca becky becca
nicola nicky nikki
samantha sam
angela angie
gillian gill jill
maureen mo
pauline polly
victoria vicky tori
amanda mandy
michelle shelly
charlotte charlie lottie
jessica jess jessie
sophie soph
lucy lou
rachel rach
amy ames
deborah debbie deb debs
dorothy dot dolly
lesley les
joyce joy
emily em emmy
olivia liv livvy
jennifer jenny jen
alison ali
diane di
catrin cat
frances fran
theresa terry tess
teresa terry tess
alexandra alex sandra lexi
danielle dani
jacqueline jackie jacqui
barbara barb babs
sandra sandy
laura lori
helen nell
eleanor ellie nell nora
florence flo flossie
veronica ronnie
winifred winnie
constance connie
rosemary rose rosie
matilda tilly
harriet hattie
bethany beth
georgia georgie
stephanie steph
david dave davy
john jack johnny
michael mike mick mickey
peter pete
robert bob rob bobby robbie bert
james jim jimmy jamie
andrew andy drew
stephen steve
steven steve
mark marky
richard rick dick richie
anthony tony ant
kenneth ken kenny
christopher chris kit
ronald ron ronnie
alan al
william bill will billy liam
derek del
george georgie
thomas tom tommy
kevin kev
philip phil
roger rog
graham gray
raymond ray
terence terry
simon si
jonathan jon jonny
matthew matt
daniel dan danny
nicholas nick nicky
stuart stu
trevor trev
geoffrey geoff
leslie les
frederick fred freddie
charles charlie chas chuck
edward ed eddie ted ned teddy
donald don
joseph joe joey
arthur art
albert al bert bertie
gordon gord
harold harry
stanley stan
francis frank
ernest ernie
benjamin ben benny
samuel sam sammy
joshua josh
oliver ollie
nathan nate
jordan jord
timothy tim
jeremy jerry
patrick pat paddy
gerald gerry
douglas doug
bernard bernie
alexander alex sandy alec
sebastian seb
maxwell max
reginald reg
walter wally walt
sidney sid
laurence larry
clifford cliff
vincent vince
mohammed mohammad muhammad mohamed md mo
muhammad mohammed mohammad mo
abdul abdal
rajesh raj
sanjay sanj
katarzyna kasia
malgorzata gosia
agnieszka aga
magdalena magda
krzysztof krzys
aleksandra ola
joanna asia
piotr peter
tomasz tomek
siobhan shiv
padraig paddy
seamus shay
dafydd dai
`

// formsOf lists, for every formal name, its short forms.
func formsOf() map[string][]string {
	forms := map[string][]string{}
	for line := range strings.Lines(nicknames) {
		if words := strings.Fields(line); len(words) > 1 {
			forms[words[0]] = words[1:]
		}
	}
	return forms
}

// nickname is a short form, or the name itself where there is none.
func (w *World) nickname(r *rand.Rand, first string) string {
	if forms := w.forms[first]; len(forms) > 0 {
		return forms[r.IntN(len(forms))]
	}
	return first
}
