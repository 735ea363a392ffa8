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
)
