package callstream

const scottishSurnames = `
campbell stewart macdonald robertson thomson anderson scott murray reid morrison ross paterson graham hamilton
cameron ferguson hunter kerr mackenzie davidson duncan simpson mackay mclean macleod fraser gordon henderson johnstone
wallace sinclair mcintosh mckay mcgregor sutherland munro docherty mcmillan kelly crawford boyle craig muir lindsay
buchanan mcfarlane cummings watt mackie rennie bruce ritchie drummond galbraith geddes guthrie jamieson kirkpatrick
laird leitch mcallister mcarthur mcbride mccallum mcculloch mcdougall mcewan mcintyre mckenna mckinnon mclaren mcneil
mcpherson menzies moffat ogilvie pringle rankine souter tennant urquhart weir
`

const scottishMen = `
james john william robert david alexander ian thomas andrew george alasdair angus hamish callum ewan fergus finlay
gregor iain keir kenneth lachlan magnus malcolm murdo niall rory ruaridh scott stuart blair cameron craig donald
douglas duncan euan fraser gavin gordon graeme grant hugh neil ross sandy archibald brodie innes jamie
`

const welshSurnames = `
jones davies williams evans thomas roberts lewis hughes morgan griffiths edwards owen james rees price morris richards
lloyd phillips parry davis harris jenkins powell pritchard watkins howells bowen ellis bevan vaughan rowlands john
harries hopkins humphreys prosser pugh probert gwynne llewellyn meredith beynon gethin prothero cadwallader merrick
penry tudor yorath
`

const (
	welshWomen = `sian rhian bethan carys cerys megan ffion catrin elin nia angharad bronwen delyth eirlys eleri eluned
gwen gwenllian gwyneth haf heledd lowri mair menna mererid myfanwy nerys non olwen rhiannon seren sioned tegan tegwen
mari elen lleucu margaret mary elizabeth ann sarah emma claire helen susan`
	welshMen = `dafydd rhys ieuan owain gareth huw aled alun dylan emrys emyr geraint gethin glyn gwilym gwyn hywel iestyn
ifan ioan iolo iwan llew lloyd meirion merfyn morgan osian rhodri sion steffan trefor tudur david john william thomas
evan ceri idris eifion berwyn bryn caradog`
	irishSurnames = `murphy kelly osullivan walsh smith obrien byrne oconnor ryan oneill oreilly doyle mccarthy gallagher
doherty kennedy lynch murray quinn moore mclaughlin ocarroll connolly daly connell wilson dunne brennan burke collins
clarke johnston hughes farrell fitzgerald brown martin maguire nolan flynn thompson ocallaghan odonnell duffy omahony
boyle healy oshea white sweeney hayes kavanagh power mcgrath moran brady casey foley fitzpatrick oleary mcdonnell
mcmahon donnelly regan donovan burns flanagan mullan barry kane robinson cunningham griffin kenny sheehan ward whelan
lyons reid graham higgins cullen keane king maher mckenna bell hogan okeeffe magee mcnamara keogh devlin rafferty`
	irishWomen = `mary bridget margaret kathleen siobhan niamh aoife ciara sinead orla roisin maeve grainne deirdre eimear
aisling caoimhe saoirse clodagh sorcha fionnuala nuala noreen bernadette philomena teresa catherine eileen maureen
sheila una brigid oonagh shauna ailbhe laoise emer fidelma dervla ann patricia elizabeth`
	irishMen = `john patrick michael james thomas sean liam conor cian oisin eoin eoghan ciaran diarmuid donal brendan
declan dermot desmond fergal fintan gerard kevin kieran lorcan malachy niall noel oran padraig ronan ruairi seamus
tadhg daniel joseph martin peter francis eamon aidan cathal colm cormac darragh finbar`
	gaelicHeads   = `mac mc o fitz kil gil mul dun bal car cor con don dor fin gal glen har kin lan mag mal mcg mck mcl ner`
	gaelicMiddles = `- a na la ra cro du fa ga ki lo mo no ro si ta`
	gaelicEnds    = `nally gan lligan nnan herty hilly keady kenzie lan lary leer less lister lone nab naught neely ney nish
nity non nulty queen rann raw rory rudden shane tague vaney very vitty wey whinney ddock ffey llane nchy rley sgrave`
)
