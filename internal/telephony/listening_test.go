package telephony_test

import (
	"bytes"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"encoding/binary"
	"encoding/pem"
	"fmt"
	"log/slog"
	"math/big"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"bluelamp/internal/telephony"
	"bluelamp/internal/telephony/media"
	"bluelamp/internal/telephony/telephonytest"
)

func TestListeningOnEveryAddress(t *testing.T) {
	for name, address := range map[string]string{"IPv4": "0.0.0.0:0", "both families": "[::]:0"} {
		t.Run(name, func(t *testing.T) {
			w := open(t, func(c *telephony.Config) {
				c.Listen, c.AgentListen = address, address
				c.RTP = telephony.PortRange{Min: 42000, Max: 42999}
			})
			agent := w.agent("h1")
			line, err := w.phone().Dial(w.ctx, fmt.Sprintf("sip:999@127.0.0.1:%d", w.edge.Addresses().SIP.Port()), "+447700900123", telephonytest.Options{})
			w.must(err)
			call := w.event("", telephony.Arrived, 1).Call
			w.must(w.edge.Answer(w.ctx, call, "h1"))
			w.must(line.Await(w.ctx, telephonytest.Talking))
			line.SendTone(callerHertz)
			agent.SendTone(agentHertz)
			w.must(agent.AwaitTone(w.ctx, callerHertz))
			w.must(line.AwaitTone(w.ctx, agentHertz))
			if to := line.AudioTo(); to.Addr() != loopback || to.Port() < 42000 || to.Port() > 42999 || to.Port()%2 != 0 {
				t.Errorf("the telephone was told to send its audio to %v", to)
			}
			w.must(w.edge.HangUp(w.ctx, call, telephony.ByAgent))
			w.must(line.Await(w.ctx, telephonytest.Ended))
		})
	}
}

func TestTheAnnouncementOfAService(t *testing.T) {
	path := filepath.Join(t.TempDir(), "101.wav")
	tone := media.Tone(media.Part{Hertz: []float64{600}, Level: 0.25, For: time.Second})
	var data bytes.Buffer
	for _, b := range tone {
		_ = binary.Write(&data, binary.LittleEndian, media.DecodeA(b))
	}
	if err := os.WriteFile(path, append(media.WAVHeader(1, uint32(data.Len())), data.Bytes()...), 0o600); err != nil {
		t.Fatal(err)
	}
	w := open(t, func(c *telephony.Config) { c.Announcements = map[string]string{"101": path} })
	line, arrived := w.ring("101", telephonytest.Options{})
	w.must(line.AwaitTone(w.ctx, 600))
	w.must(line.Await(w.ctx, telephonytest.Talking))
	w.must(line.Bye(w.ctx))
	w.event(arrived.Call, telephony.Left, 1)
}

func TestAnEdgeThatCannotBeOpenedSaysWhy(t *testing.T) {
	text := filepath.Join(t.TempDir(), "no.wav")
	if err := os.WriteFile(text, []byte("not a sound"), 0o600); err != nil {
		t.Fatal(err)
	}
	for want, cfg := range map[string]telephony.Config{
		"announcement for 101":    {Listen: "127.0.0.1:0", Announcements: map[string]string{"101": text}},
		"SIP address":             {Listen: "nowhere:x"},
		"listen for SIP":          {Listen: "192.0.2.1:5060"},
		"certificate for SIP":     {Listen: "127.0.0.1:0", ListenTLS: "127.0.0.1:0"},
		"listen for agent audio:": {Listen: "127.0.0.1:0", AgentListen: "192.0.2.1:0"},
	} {
		if _, err := telephony.New(cfg, slog.New(slog.DiscardHandler), time.Now); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%v, want something about %q", err, want)
		}
	}
}

func TestCallsOverTLS(t *testing.T) {
	certificate, key := selfSigned(t)
	w := open(t, func(c *telephony.Config) { c.ListenTLS, c.Certificate, c.Key = "127.0.0.1:0", certificate, key })
	conn, err := tls.Dial("tcp", w.edge.Addresses().TLS.String(), &tls.Config{InsecureSkipVerify: true}) // the certificate is the test's own
	w.must(err)
	defer func() { _ = conn.Close() }()
	c := w.wire()
	text := strings.ReplaceAll(c.invite("tls"), "SIP/2.0/UDP", "SIP/2.0/TLS")
	_, err = conn.Write([]byte(strings.ReplaceAll(text, "\n", "\r\n")))
	w.must(err)
	_ = conn.SetReadDeadline(time.Now().Add(patience))
	var heard []byte
	buf := make([]byte, 4096)
	for !bytes.Contains(heard, []byte("SIP/2.0 200")) || !bytes.Contains(heard, []byte("a=sendrecv")) {
		n, err := conn.Read(buf)
		w.must(err)
		heard = append(heard, buf[:n]...)
	}
	if want := fmt.Sprintf("Contact: <sip:edge@%s;transport=tls>", w.edge.Addresses().TLS); !strings.Contains(string(heard), want) {
		t.Errorf("answer lacks %q:\n%s", want, heard)
	}
	to := tag(string(heard))
	for n, method := range []string{"ACK", "BYE"} {
		text := strings.ReplaceAll(c.request(method, method, to, n+1), "SIP/2.0/UDP", "SIP/2.0/TLS")
		_, err = conn.Write([]byte(strings.ReplaceAll(text, "\n", "\r\n")))
		w.must(err)
	}
	w.event("", telephony.Left, 1)
}

// selfSigned writes a certificate and its key.
func selfSigned(t *testing.T) (certificate, key string) {
	t.Helper()
	private, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	template := &x509.Certificate{SerialNumber: big.NewInt(1), NotAfter: time.Now().Add(time.Hour)}
	der, err := x509.CreateCertificate(rand.Reader, template, template, private.Public(), private)
	if err != nil {
		t.Fatal(err)
	}
	secret, err := x509.MarshalECPrivateKey(private)
	if err != nil {
		t.Fatal(err)
	}
	certificate, key = filepath.Join(t.TempDir(), "edge.pem"), filepath.Join(t.TempDir(), "edge.key")
	for path, block := range map[string]*pem.Block{certificate: {Type: "CERTIFICATE", Bytes: der}, key: {Type: "EC PRIVATE KEY", Bytes: secret}} {
		if err := os.WriteFile(path, pem.EncodeToMemory(block), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return certificate, key
}
