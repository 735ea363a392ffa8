package callstream

const britishSurnames = `
smith jones taylor brown williams wilson johnson davies patterson robinson wright thompson evans walker white roberts
green hall wood jackson clarke harris lewis cooper king turner hill ward moore clark morris harrison baker watson
edwards parker martin hughes allen cook bennett lee griffiths young shaw carter mitchell phillips richardson bailey
collins bell cox webb marshall adams ellis foster mills chapman simpson hunt palmer knight mason richards powell
rogers gray holmes ford west stevens fletcher lloyd hawkins fisher barnes butler russell barker pearson dixon grant
gibson fox rose matthews lowe payne hart jenkins brooks harvey atkinson cole ball burton day walsh dean rowe perry
hudson lane saunders gill andrews ryan reynolds wells pearce burgess newman hayes booth bird woods carr watts brown
spencer elliott warren porter lawson page owen kaye hodgson bradley nicholson greenwood francis lambert harding
stone armstrong bates sutton cooke woodward banks barrett austin goodwin reeves sharp hopkins dawson bishop parry
middleton wheeler burns rhodes baxter coleman long frost abbott nash norton tomlinson cunningham lucas gregory
gilbert stephenson perkins fuller holland dunn curtis horton townsend willis norris oneill hammond osborne farrell
field freeman rice watkins johnston naylor may hewitt haynes bartlett steele marsh lord hobbs higgins hargreaves
parsons read giles weaver peters preston whittaker metcalfe bolton manning short bryant pratt winter glover potter
sanders todd dale skinner swift faulkner wade parkin garner pickering sykes sheppard duffy bowen fielding drew whitehead
hancock pope vincent kirby buckley ingram howarth bentley nelson charlton winstanley oldham stokes pollard crossley
ashton heath kemp dobson blake cross flynn randall bull fry joyce goddard blackburn chambers yates moss hooper riley
`

const britishWomen = `
margaret susan sarah patricia jean linda mary christine elizabeth julie karen jacqueline emma helen carol janet nicola
claire barbara ann joan sandra rebecca laura lisa samantha angela sheila gillian maureen pauline victoria jane joanne
sharon tracey amanda michelle charlotte jessica sophie lucy rachel amy katherine deborah dorothy brenda lesley anne
kathleen doris irene joyce hannah emily olivia chloe megan lauren katie holly gemma stephanie jennifer natalie alison
diane wendy catherine louise kelly marie heather hazel valerie rita beryl eileen sylvia judith josephine beverley ruth
lorraine denise frances theresa marion vera edna hilda florence alice grace amelia isla ava poppy ruby evie ella freya
daisy phoebe abigail georgia eleanor bethany zoe jade alexandra danielle leanne kirsty melanie donna dawn paula maria
caroline teresa carole jill penelope veronica constance winifred gladys marjorie phyllis audrey rosemary hayley
francesca imogen matilda harriet molly rosie martha esme lola layla millie sienna aimee naomi tina yvonne
`

const britishMen = `
david john michael peter robert james paul andrew stephen mark richard anthony kenneth brian christopher ronald alan
william derek colin george thomas kevin philip keith roger gary ian graham barry raymond steven dennis terence martin
simon jonathan matthew daniel nicholas neil adrian stuart trevor geoffrey eric leslie frederick roy charles edward
donald joseph arthur albert norman gordon harold malcolm stanley frank ernest jack harry oliver joshua benjamin samuel
adam ryan luke nathan jake liam callum connor jordan kieran craig lee jason darren wayne carl dean scott shaun russell
nigel clive timothy jeremy dominic patrick gerald douglas bernard maurice alexander sebastian max leo oscar alfie
archie charlie freddie theo henry jacob ethan noah logan mason tyler lewis aaron bradley marcus toby elliot felix
dylan reuben louis edwin cyril percy reginald walter herbert sidney ralph hugh duncan bruce ross gareth glenn vincent
laurence julian justin damian gavin jamie karl leon troy warren spencer howard clifford victor hector
`

// The rare ones: 150 heads, 16 middles and 90 ends make some 200,000 surnames.
const (
	britishHeads = `ack ald all amb ap ard arm ash aster ath bab bag bal ban bar bas bat beau beck bed bel ben ber bick
bid bil bla bol bon bos both brad bram bran bre brom bro buck bul bur but cad cal cam can car cas chad chal char chat
chil chol clap cla clif cob col com con cop cor cot cow cra cres crom cul cum dag dal dar daw den der dod don dor dra
dud dun dur eas ed eg el ep es ever fair fal far fen fern fil fir flet ful gad gal gar gild glad gos gran gres gros
hack had hag hal ham han har has hat haw hed hel hem hen hes hig hin hob hol hor huck hul hun hux ing ip ken kil kin
kir lam lang las led lil lin lud mal mar mel mid nor pad pen pick rad rip sel shep tat thur tin wad wal wes whit win`
	britishMiddles = `- er en ing le el in ber ter ming der ne sel den ton man`
	britishEnds    = `worth ley ton ham by thorpe well field wood ford ston son man ers combe den dale cott shaw wick
stead bury brook gate burn croft ridge side land stone more mere low house bridge head hurst hill holt ward way ways
ick ock ett ard age ander ent ington ingham ingley inson iss ister kin kins lake lam ling lock lington low man mont
over owe pole port pen rick row sall sey sley stall ster stock tree try twick vale vell ville vin wall ware water worthy
wyn yard yer`
)
