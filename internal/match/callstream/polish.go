package callstream

const (
	polishSurnames = `nowak kowalski kowalska wisniewski wisniewska wojcik kowalczyk kaminski kaminska lewandowski
lewandowska zielinski zielinska szymanski szymanska wozniak dabrowski dabrowska kozlowski kozlowska jankowski mazur
kwiatkowski wojciechowski krawczyk kaczmarek piotrowski grabowski zajac pawlowski michalski krol wieczorek jablonski
wrobel nowakowski majewski olszewski stepien malinowski jaworski adamczyk dudek nowicki pawlak gorski witkowski
walczak sikora baran rutkowski michalak szewczyk ostrowski tomaszewski pietrzak zalewski wroblewski`
	polishWomen = `anna maria katarzyna malgorzata agnieszka barbara ewa elzbieta krystyna magdalena joanna aleksandra monika
zofia teresa danuta natalia karolina marta beata dorota halina jadwiga alicja jolanta iwona paulina justyna kinga
weronika wiktoria oliwia zuzanna julia maja hanna izabela sylwia renata edyta`
	polishMen = `piotr krzysztof andrzej tomasz jan pawel michal marcin jakub adam lukasz marek grzegorz mateusz wojciech
mariusz dariusz zbigniew rafal robert jerzy maciej kamil jozef dawid szymon kacper bartosz artur sebastian patryk
przemyslaw slawomir jaroslaw damian radoslaw daniel filip hubert norbert leszek`
	polishHeads = `bar ber bog bor bro brze bud by cze dob do dzi gaw glo gor gra jan ja kac kal kar kli kob kra kub lis
mal mar mic mro mu nie olek pas paw pie plu pol prz ros rud sa sko sob sta stre szcz szu tom tur urb wal wil woj za zaw`
	polishMiddles = `- a e i o u cz dz el ki la lo ra ro sz`
	polishEnds    = `ski ska wicz czyk czak ak ek ka ik owski owska inski inska ewski ewska nik arz ala ora yna iak`
)
