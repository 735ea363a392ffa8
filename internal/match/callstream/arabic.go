package callstream

const (
	arabicSurnames = `hassan ahmed ali mohamed ibrahim salem khalil mahmoud abdullah saleh hamdan nasser mansour haddad
khoury najjar shaheen elmasri alsayed alhassan alahmad alkhatib aljabri alrashid alshami bakr darwish fadel farah ghanem
habib hamid issa jaber kassem moussa nader omar osman qasim rahal sabbagh sadek said saad suleiman taha tawfik yassin
younes zaki zaidan abdi farah warsame hersi`
	arabicWomen = `fatima maryam aisha noor layla sara zainab huda amal rania nadia samira salma yasmin dalia dina farah
ghada hala hanan iman khadija lina mona nour rana reem rim rula sawsan shatha suha wafa zahra hodan sagal`
	arabicMen = `mohamed ahmed ali omar hassan hussein mahmoud ibrahim khaled youssef mustafa abdullah abdelrahman amr bassam
fadi faisal ghassan hamza hani hisham jamal karim khalil majid mazen nabil nasser osama rami rashid saif salim samir
sami tarek walid yasser zaid ziad abdi`
)
