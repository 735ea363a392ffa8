package telephony_test

// Messages composed after the descriptions of RFC 4475 ("SIP Torture Test
// Messages"); the section is named with each. {via}, {id} and {host} are filled
// in by the sender. want lists the statuses that are a right answer; empty means
// that the message must be thrown away without a word.
type torture struct {
	name string
	want []int
	text string
	udp  bool // has no meaning on a stream
}

const (
	plainHead = "Max-Forwards: 70\nTo: <sip:999@{host}>\nFrom: <sip:07700900123@example.com>;tag=f{id}\nCall-ID: {id}\n"
	contact   = "Contact: <sip:caller@127.0.0.1:5099>\n"
)

var tortures = []torture{
	// Valid, though odd: must be understood.
	{name: "3.1.1.1 tortuous INVITE", want: []int{404}, text: "INVITE sip:vivekg@chair-dnrc.example.com;unknownparam SIP/2.0\n" +
		"TO :\n sip:vivekg@chair-dnrc.example.com\nfrom   : \"J Rosenberg \\\\\\\"\"       <sip:jdrosen@example.com>\n  ;\n  tag = 98asjd8{id}\n" +
		"MaX-fOrWaRdS: 0068\nCall-ID: {id}\nCSeq: 0009\n  INVITE\n{tortuousvia}" +
		"s :\nNewFangledHeader:   newfangled value\n continued newfangled value\nUnknownHeaderWithUnusualValue: ;;,,;;,;\n" +
		"Route:\n <sip:services.example.com;lr;unknownwith=value;unknown-no-value>\n" +
		"m:\"Quoted string \\\"\\\"\" <sip:jdrosen@example.com> ; newparam =\n      newvalue ;\n  secondparam ; q = 0.33\n"},
	{name: "3.1.1.2 every character in a method", want: []int{400, 405}, text: "!interesting-Method0123456789_*+`.%indeed'~ sip:1_unusual.URI~(to-be!sure)&isn't+it$/crazy?,/;;*:&it+has=1,weird!*pas$wo~d_too.(doesn't-it)@example.com SIP/2.0\n" +
		"Via: {via}\n" + plainHead + "CSeq: 139122385 !interesting-Method0123456789_*+`.%indeed'~\n"},
	{name: "3.1.1.3 percent escapes", want: []int{404}, text: "INVITE sip:sips%3Auser%40example.com@example.net SIP/2.0\nVia: {via}\n" + plainHead + contact + "CSeq: 234234 INVITE\n"},
	{name: "3.1.1.4 escaped nulls", want: []int{405}, text: "REGISTER sip:example.com SIP/2.0\nVia: {via}\nMax-Forwards: 70\nTo: <sip:null-%00-null@example.com>\nFrom: <sip:null-%00-null@example.com>;tag=839923423\nCall-ID: {id}\nCSeq: 14398234 REGISTER\nContact: <sip:%00@host5.example.com>\nContact: <sip:%00%00@host5.example.com>\n"},
	{name: "3.1.1.5 a method that only looks escaped", want: []int{405}, text: "RE%47IST%45R sip:registrar.example.com SIP/2.0\nVia: {via}\n" + plainHead + "CSeq: 29344 RE%47IST%45R\n"},
	{name: "3.1.1.6 no space before the address", want: []int{200}, text: "OPTIONS sip:user@example.com SIP/2.0\nTo: sip:user@example.com\nFrom: caller<sip:caller@example.com>;tag=323\nMax-Forwards: 70\nCall-ID: {id}\nCSeq: 60 OPTIONS\nVia: {via}\n"},
	{name: "3.1.1.7 long values", want: []int{404}, text: "INVITE sip:user@example.com SIP/2.0\nTo: \"I have a user name of {long}\"<sip:user@example.com:6000;{long}=x>\nFrom: sip:{long}@example.net;tag=12982424{id}\nF-{long}: {long}\nMax-Forwards: 70\nCall-ID: {id}\nCSeq: 3882340 INVITE\nVia: {via}\n" + contact},
	{name: "3.1.1.9 semicolons in the user part", want: []int{200}, text: "OPTIONS sip:user;par=u%40example.net@example.com SIP/2.0\nVia: {via}\n" + plainHead + "CSeq: 8 OPTIONS\n"},
	{name: "3.1.1.10 many transports", want: []int{200}, text: "OPTIONS sip:user@example.com SIP/2.0\nVia: {via}\nVia: SIP/2.0/SCTP t3.example.com;branch=z9hG4bK2\nVia: SIP/2.0/TLS t4.example.com;branch=z9hG4bK3\nVia: SIP/2.0/UNKNOWN t5.example.com;branch=z9hG4bK4\n" + plainHead + "CSeq: 8 OPTIONS\n"},
	{name: "3.1.1.12 unusual reason phrase", text: "SIP/2.0 200 = 2**3 * 5**2 но сто девяносто девять - простое\nVia: {via}\nCall-ID: {id}\nCSeq: 35 INVITE\nFrom: <sip:user@example.com>;tag=1\nTo: <sip:user@example.com>;tag=2\n"},
	{name: "3.1.1.13 empty reason phrase", text: "SIP/2.0 100 \nVia: {via}\nCall-ID: {id}\nCSeq: 35 INVITE\nFrom: <sip:user@example.com>;tag=1\nTo: <sip:user@example.com>;tag=2\n"},

	// Invalid: must be refused.
	{name: "3.1.2.1 separators without values", want: []int{400, 404}, text: "INVITE sip:user@example.com SIP/2.0\nTo: sip:j.user@example.com\nFrom: sip:caller@example.net;tag=134161461246\nMax-Forwards: 7\nCall-ID: {id}\nCSeq: 8 INVITE\nVia: {via};;,;,,\nContact: \"Joe\" <sip:joe@example.org>;;;;\n"},
	{name: "3.1.2.2 Content-Length beyond the message", want: []int{400}, udp: true, text: "OPTIONS sip:user@example.com SIP/2.0\nVia: {via}\n" + plainHead + "CSeq: 8 OPTIONS\nContent-Length: 9999\n"},
	{name: "3.1.2.3 negative Content-Length", want: []int{400}, text: "INVITE sip:user@example.com SIP/2.0\nVia: {via}\n" + plainHead + "CSeq: 8 INVITE\nContent-Length: -999\n"},
	{name: "3.1.2.4 numbers out of range", want: []int{400}, text: "OPTIONS sip:user@example.com SIP/2.0\nVia: {via}\nTo: <sip:user@example.com>\nFrom: <sip:user@example.com>;tag=1\nMax-Forwards: 300\nCall-ID: {id}\nCSeq: 36893488147419103232 OPTIONS\nExpires: 1000000000000000000000000\n"},
	{name: "3.1.2.5 response with numbers out of range", text: "SIP/2.0 503 Service Unavailable\nVia: {via}\nCall-ID: {id}\nCSeq: 9292394834772304023312 OPTIONS\nFrom: <sip:user@example.com>;tag=1\nTo: <sip:user@example.com>;tag=2\nRetry-After: 949302838503028349304023988\n"},
	{name: "3.1.2.6 quotation without end", want: []int{400}, text: "INVITE sip:user@example.com SIP/2.0\nTo: \"Mr. J. User <sip:j.user@example.com>\nFrom: sip:caller@example.net;tag=93334\nMax-Forwards: 10\nCall-ID: {id}\nCSeq: 8 INVITE\nVia: {via}\n" + contact},
	{name: "3.1.2.7 angle brackets in the Request-URI", want: []int{400}, text: "INVITE <sip:user@example.com> SIP/2.0\nVia: {via}\n" + plainHead + "CSeq: 8 INVITE\n"},
	{name: "3.1.2.8 white space in the Request-URI", want: []int{400}, text: "INVITE sip:user@example.com; lr SIP/2.0\nVia: {via}\n" + plainHead + "CSeq: 8 INVITE\n"},
	{name: "3.1.2.9 several spaces in the start line", want: []int{400}, text: "INVITE  sip:user@example.com  SIP/2.0\nVia: {via}\n" + plainHead + "CSeq: 8 INVITE\n"},
	{name: "3.1.2.10 space after the start line", want: []int{400}, text: "OPTIONS sip:remote-target@example.com SIP/2.0  \nVia: {via}\n" + plainHead + "CSeq: 8 OPTIONS\n"},
	{name: "3.1.2.11 header fields in the Request-URI", want: []int{400, 404}, text: "INVITE sip:user@example.com?Route=%3Csip:example.com%3E SIP/2.0\nVia: {via}\n" + plainHead + contact + "CSeq: 149209342 INVITE\n"},
	{name: "3.1.2.12 date in another zone", want: []int{200, 400}, text: "OPTIONS sip:user@example.com SIP/2.0\nVia: {via}\n" + plainHead + "CSeq: 8 OPTIONS\nDate: Fri, 01 Jan 2010 16:00:00 EST\n"},
	{name: "3.1.2.14 spaces within an address", want: []int{200, 400}, text: "OPTIONS sip:user@example.org SIP/2.0\nVia: {via}\nTo: \"Watson, Thomas\" < sip:t.watson@example.org >\nFrom: \"A\" <sip:a@example.com>;tag=1\nMax-Forwards: 70\nCall-ID: {id}\nCSeq: 8 OPTIONS\n"},
	{name: "3.1.2.15 display name that is no token", want: []int{200, 400}, text: "OPTIONS sip:t.watson@example.org SIP/2.0\nVia: {via}\nTo: <sip:t.watson@example.org>\nFrom: Bell, Alexander <sip:a.g.bell@example.com>;tag=43\nMax-Forwards: 70\nCall-ID: {id}\nCSeq: 31 OPTIONS\n"},
	{name: "3.1.2.16 another protocol version", want: []int{505}, text: "OPTIONS sip:t.watson@example.org SIP/7.0\nVia: SIP/7.0/UDP c.example.com;branch=z9hG4bKkdjuw\n" + plainHead + "CSeq: 31417 OPTIONS\n"},
	{name: "3.1.2.17 methods do not match", want: []int{400}, text: "OPTIONS sip:user@example.com SIP/2.0\nVia: {via}\n" + plainHead + "CSeq: 8 INVITE\n"},
	{name: "3.1.2.18 unknown methods do not match", want: []int{400, 501}, text: "NEWMETHOD sip:user@example.com SIP/2.0\nVia: {via}\n" + plainHead + "CSeq: 8 INVITE\n"},
	{name: "3.1.2.19 response with an overlarge status", text: "SIP/2.0 4294967301 better not break the receiver\nVia: {via}\nCall-ID: {id}\nCSeq: 353494 INVITE\nFrom: <sip:user@example.com>;tag=1\nTo: <sip:user@example.com>;tag=2\n"},

	// Transactions and applications.
	{name: "3.2.1 branch with nothing after the cookie", want: []int{200}, text: "OPTIONS sip:user@example.com SIP/2.0\nVia: {shortvia}\n" + plainHead + "CSeq: 8 OPTIONS\n"},
	{name: "3.3.1 mandatory fields missing", want: []int{400}, text: "INVITE sip:user@example.com SIP/2.0\nCSeq: 193942 INVITE\nVia: {via}\nContent-Type: application/sdp\n"},
	{name: "3.3.2 unknown scheme", want: []int{400, 416}, text: "INVITE nobodyKnowsThisScheme:totallyopaquecontent SIP/2.0\nVia: {via}\n" + plainHead + contact + "CSeq: 3923423 INVITE\n"},
	{name: "3.3.3 known scheme of another world", want: []int{400, 416}, text: "INVITE soap.beep://192.0.2.103:3002 SIP/2.0\nVia: {via}\n" + plainHead + contact + "CSeq: 3923423 INVITE\n"},
	{name: "3.3.4 unknown schemes in To", want: []int{400, 405}, text: "REGISTER sip:example.com SIP/2.0\nVia: {via}\nTo: isbn:2983792873\nFrom: <http://www.example.com>;tag=3234233\nMax-Forwards: 70\nCall-ID: {id}\nCSeq: 234902 REGISTER\n"},
	{name: "3.3.5 extension required that nobody has", want: []int{420}, text: "INVITE sip:999@{host} SIP/2.0\nVia: {via}\n" + plainHead + contact + "CSeq: 8 INVITE\nRequire: nothingSupportsThis, nothingSupportsThisEither\n"},
	{name: "3.3.6 body of an unknown type", want: []int{415}, text: "INVITE sip:999@{host} SIP/2.0\nVia: {via}\n" + plainHead + contact + "CSeq: 8 INVITE\nContent-Type: application/unknownformat\nContent-Length: 3\n\n???"},
	{name: "3.3.8 several values where one may be", want: []int{400}, text: "INVITE sip:999@{host} SIP/2.0\nCSeq: 5 INVITE\nVia: {via}\nTo: <sip:first@example.com>\nTo: <sip:second@example.com>\nFrom: sip:caller@example.net;tag=3413415\nFrom: sip:caller@example.net;tag=2923420123\nCall-ID: {id}\nCall-ID: other{id}\nCSeq: 59 INVITE\nMax-Forwards: 5\n" + contact},
	{name: "3.3.9 two Content-Lengths", want: []int{400}, text: "OPTIONS sip:user@example.com SIP/2.0\nVia: {via}\n" + plainHead + "CSeq: 5 OPTIONS\nContent-Length: 0\nContent-Length: 5\n"},
	{name: "3.3.10 response for somebody else", text: "SIP/2.0 200 OK\nVia: SIP/2.0/UDP 255.255.255.255;branch=z9hG4bK1324923\nCall-ID: {id}\nCSeq: 35 INVITE\nFrom: <sip:user@example.com>;tag=1\nTo: <sip:user@example.com>;tag=2\n"},
	{name: "3.3.11 no hops left", want: []int{200}, text: "OPTIONS sip:user@example.com SIP/2.0\nVia: {via}\nMax-Forwards: 0\nTo: <sip:user@example.com>\nFrom: <sip:a@example.com>;tag=1\nCall-ID: {id}\nCSeq: 8 OPTIONS\n"},
	{name: "3.4 INVITE of RFC 2543", want: []int{400, 404}, text: "INVITE sip:UserB@example.com SIP/2.0\nVia: {oldvia}\nFrom: <sip:BigGuy@example.net>\nTo: <sip:LittleGuy@example.com>\nCall-ID: {id}\nCSeq: 1 INVITE\n" + contact},

	// Beyond the RFC.
	{name: "offer that is no session description", want: []int{400, 488}, text: "INVITE sip:999@{host} SIP/2.0\nVia: {via}\n" + plainHead + contact + "CSeq: 8 INVITE\nContent-Type: application/sdp\nContent-Length: 9\n\nv=x\nm=y\nc"},
	{name: "too many header fields", text: "OPTIONS sip:user@example.com SIP/2.0\nVia: {via}\n" + plainHead + "CSeq: 8 OPTIONS\n{many}"},
	{name: "too long a header field", text: "OPTIONS sip:user@example.com SIP/2.0\nVia: {via}\n" + plainHead + "CSeq: 8 OPTIONS\nX: {long}{long}{long}{long}{long}{long}{long}{long}{long}{long}\n"},
	{name: "ACK for nothing", text: "ACK sip:999@{host} SIP/2.0\nVia: {via}\n" + plainHead + "CSeq: 8 ACK\n"},
	{name: "CANCEL for nothing", want: []int{481}, text: "CANCEL sip:999@{host} SIP/2.0\nVia: {via}\n" + plainHead + "CSeq: 8 CANCEL\n"},
	{name: "BYE for nothing", want: []int{481}, text: "BYE sip:999@{host} SIP/2.0\nVia: {via}\nTo: <sip:999@{host}>;tag=none\nFrom: <sip:a@example.com>;tag=1\nCall-ID: {id}\nCSeq: 8 BYE\n"},
	{name: "not SIP at all", text: "GET / HTTP/1.1\nHost: {host}\n"},
}
