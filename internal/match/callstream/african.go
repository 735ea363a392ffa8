package callstream

const (
	africanSurnames = `okafor adeyemi mensah okeke owusu adebayo boateng eze nwosu ogunleye asante balogun osei okonkwo adu
agyeman amoah ansah appiah ibrahim musa bello okoro obi chukwu adeleke afolabi akinola ojo oladipo abubakar danso darko
frimpong gyamfi kamara sesay conteh bangura moyo ncube ndlovu sibanda banda phiri mwangi kamau otieno wanjiru tesfaye
gebre haile desta abebe kebede`
	africanWomen = `grace blessing joy abena akosua ama efua esi adwoa yaa funmilayo ngozi chioma amaka ifeoma nneka chinwe
folake bukola titilayo yetunde temitope mercy comfort patience gloria esther ruth fatou aminata mariama tendai rudo
wanjiku njeri selam hanna tigist`
	africanMen = `kwame kofi kwaku kojo yaw emmanuel samuel daniel chukwuemeka emeka chidi obinna ikenna uche olumide tunde
babatunde segun femi kunle adewale ayodele ibrahim musa abubakar tendai tapiwa themba sipho mwangi kamau otieno
yohannes dawit abel solomon joseph`
	africanHeads = `ab ade adu aj ak am an ay bo chi chu da eb ed ek es fa ga ib ig ka ki ko kwa ma mba mo mu nd ng nk nwa
ob od og ok ola om on os owu sa te to uz wa ye`
	africanMiddles = `- a e i o u ba da fe ko la li ma na ni ra su ta wu`
	africanEnds    = `yemi wale sola kunle tunde dele gbe nwa kwo for chi eke aku ansa mah teng pong wusu bola yinka jide
reh sah ndu kwe ola`
)
