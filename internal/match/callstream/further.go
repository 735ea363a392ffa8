package callstream

const (
	muslimSurnames = `khan ahmed ali hussain begum akhtar mohammed iqbal hussein mahmood malik rahman miah uddin bibi islam
shah bi mirza chowdhury raja rashid anwar aslam sheikh butt qureshi siddiqui hasan hassan karim mian abbas ashraf aziz
bashir choudhry dar farooq ghani haq haider javed kauser latif mahmud majid masood munir naz parveen rafiq raza rehman
riaz sadiq saeed saleem sharif sultana tariq ullah yasin younis yousaf zaman khatun khanom alam hoque kabir
chaudhary bhatti awan rana janjua kiyani satti abbasi`
	muslimWomen = `fatima aisha maryam zainab khadija amina saima nazia shazia rubina nasreen shabana parveen samina farzana
rukhsana tahira yasmin shaheen naseem razia zahra hafsa sana sadia noor iqra maria mehwish anam bushra hina humaira
kiran nadia robina rehana rizwana shagufta sumaira tasleem uzma zara zoya safia halima rahima salma taslima`
	muslimMen = `mohammed muhammad ali ahmed hassan hussain imran usman omar abdul tariq khalid asif bilal hamza ibrahim
yusuf zain adnan amir arshad asad ayub faisal farhan haroon iqbal irfan ismail jamal javed kamran mahmood majid naveed
nadeem nasir qasim rashid rizwan sajid salman shahid shakeel sohail tahir umar waqar waseem yasir younis zahid zubair
shafiq rafiq abdur anwar habib mizanur shah`
	indianSurnames = `patel singh kaur shah sharma kumar gill sandhu dhillon mistry desai gupta mehta joshi rai chauhan bains
sidhu grewal johal dhaliwal bhatt parmar solanki thakur verma kapoor malhotra chopra reddy nair menon iyer rao das
ghosh banerjee mukherjee chatterjee bose sen roy varma pandya trivedi vyas amin modi lad gandhi naidu pillai perera
fernando silva aujla atwal basra bhogal cheema deol dosanjh hayer kang mann nagra panesar purewal randhawa sahota
sanghera sohal thind uppal virdee`
	indianWomen = `priya anita sunita meena harpreet jaspreet manpreet kiran nisha pooja neha asha usha rekha geeta lakshmi
kavita deepa divya shreya anjali aarti bhavna daksha hansa hema jyoti kamala kusum lata madhu manjula nirmala parul
pushpa radha ranjit rajinder ramila savita seema shilpa sonal surinder sushila swati urmila vanita gurpreet simran
baljit kulwinder sukhdeep amandeep navdeep`
	indianMen = `rajesh amit sanjay ravi suresh ramesh anil ashok vijay dinesh mahesh harjit gurpreet jaspal manjit balwinder
satnam jagdeep sukhwinder kulwant parminder amrit arjun rohan rahul nikhil vikram deepak pradeep prakash mukesh naresh
bharat bhavesh chirag dilip girish hitesh jayesh ketan kishore manish mohan nilesh paresh rakesh sandeep sachin sunil
tejinder varun vinod yogesh aryan dev krishan`
	southAsianHeads   = `ban bha bho cha dha gha jha jo ka kha kul la ma mai mu na pa pra ra sa sha su tha va vi ya`
	southAsianMiddles = `- ga ha ka la ma na ra ri sa ta va`
	southAsianEnds    = `dhu gar jee kar khani lia mani nathan pal rani shi tra vala wal war yan puri swamy der deep rajan`
	polishSurnames    = `nowak kowalski kowalska wisniewski wisniewska wojcik kowalczyk kaminski kaminska lewandowski
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
	polishMiddles  = `- a e i o u cz dz el ki la lo ra ro sz`
	polishEnds     = `ski ska wicz czyk czak ak ek ka ik owski owska inski inska ewski ewska nik arz ala ora yna iak`
	arabicSurnames = `hassan ahmed ali mohamed ibrahim salem khalil mahmoud abdullah saleh hamdan nasser mansour haddad
khoury najjar shaheen elmasri alsayed alhassan alahmad alkhatib aljabri alrashid alshami bakr darwish fadel farah ghanem
habib hamid issa jaber kassem moussa nader omar osman qasim rahal sabbagh sadek said saad suleiman taha tawfik yassin
younes zaki zaidan abdi farah warsame hersi`
	arabicWomen = `fatima maryam aisha noor layla sara zainab huda amal rania nadia samira salma yasmin dalia dina farah
ghada hala hanan iman khadija lina mona nour rana reem rim rula sawsan shatha suha wafa zahra hodan sagal`
	arabicMen = `mohamed ahmed ali omar hassan hussein mahmoud ibrahim khaled youssef mustafa abdullah abdelrahman amr bassam
fadi faisal ghassan hamza hani hisham jamal karim khalil majid mazen nabil nasser osama rami rashid saif salim samir
sami tarek walid yasser zaid ziad abdi`
	chineseSurnames = `chen li wang zhang wong lee liu lin chan huang yang wu zhao zhou lau ng cheung ho leung tang lam yip
tsang kwok chow cheng zhu xu sun ma hu guo he gao luo liang song zheng xie han yuan deng feng cao peng zeng xiao tian
pan yu dong tsui fung mak kwan tam`
	chineseWomen = `mei ling li yan xia hui fang jing xiaoyan ying lan na yun hong juan min qian siu lai kam wai yuk mei-ling
xinyi yuxin jiayi wing yee suet yi ka sze man`
	chineseMen = `wei jun ming hao lei feng jie chao bin gang peng tao yong kai chi kwok wing kam man siu ho ka chun tak
zihao yuchen haoran jian guang hon lok`
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
