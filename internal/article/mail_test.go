package article

import (
	"encoding/base64"
	"fmt"
	"strings"
	"testing"
)

const mailHead = "From: \"Council Press\" <press@council.example>\r\nTo: desk@news.example\r\nSubject: Bridge to be repaired\r\nDate: Tue, 3 Mar 2026 10:00:00 +0400\r\nMIME-Version: 1.0\r\n"

func TestReadMail(t *testing.T) {
	base64Of := func(s string) string { return base64.StdEncoding.EncodeToString([]byte(s)) }
	alternative := func(plain, html string) string {
		return mailHead + "Content-Type: multipart/alternative; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + plain +
			"\r\n--x\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + html + "\r\n--x--\r\n"
	}
	long := strings.Repeat("<p>The council agreed to repair the bridge, and said when and at what price.</p>", 4)
	const broken = "the message breaks off or is damaged; a part of its text may be missing"
	tests := []struct {
		name, data, want string
		cut              []string // reasons
		finding          string
	}{
		{"plain", mailHead + "\r\nThe council met.\r\nIt agreed.\r\n", "The council met.\nIt agreed.", nil, ""},
		{"base64", mailHead + "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n" + base64Of("Խորհուրդը հավանություն տվեց։"), "Խորհուրդը հավանություն տվեց։", nil, ""},
		{"quoted-printable", mailHead + "Content-Type: text/plain; charset=windows-1254\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nToplant=FD ba=\r\n=FElad=FD.", "Toplantı başladı.", nil, ""},
		{"a label that is wrong", mailHead + "Content-Type: text/plain; charset=us-ascii\r\n\r\nСовет собрался.", "Совет собрался.", nil, ""},
		{"alternatives", alternative("The council met.", "<p>The <b>council</b> met.</p>"), "The council met.", nil, ""},
		{"HTML with much more", alternative("See the HTML.", long), "The council agreed to repair", nil, ""},
		{"signature", mailHead + "\r\nThe council met.\r\n\r\n-- \r\nPress office\r\n+374 10 000000\r\n", "The council met.", []string{cutSignature}, ""},
		{"a reply", mailHead + "\r\nIt did not agree.\r\n\r\nOn 2 March 2026, A. wrote:\r\n> Did the council agree?\r\n>\r\n> We need it today.\r\n", "It did not agree.", []string{cutQuoted}, ""},
		{"answers between", mailHead + "\r\n> Did it agree?\r\nIt did not agree.\r\n> When will it?\r\nIn May.\r\n", "It did not agree.\nIn May.", []string{cutQuoted, cutQuoted}, ""},
		{"above an older one", mailHead + "\r\nСовет не согласился.\r\n\r\n-----Исходное сообщение-----\r\nОт: редакция\r\nСогласился ли совет?\r\n", "Совет не согласился.", []string{cutQuoted}, ""},
		{"all quoted", mailHead + "\r\n> The council met.\r\n> It agreed.\r\n", "> The council met.\n> It agreed.", nil, ""},
		{"forwarded", strings.Replace(mailHead, "Subject: ", "Subject: Fwd: ", 1) + "\r\nFYI\r\n\r\n> The council met.\r\n", "FYI\n\n> The council met.", nil, ""},
		{"HTML reply", mailHead + "Content-Type: text/html\r\n\r\n<p>It did not agree.</p><div class=\"gmail_quote\"><p>Did it agree?</p></div>", "It did not agree.", []string{cutQuoted}, ""},
		{"flowed", mailHead + "Content-Type: text/plain; format=flowed\r\n\r\nThe council met on \r\nTuesday.\r\nIt agreed.\r\n", "The council met on Tuesday.\nIt agreed.", nil, ""},
		{"attachment", mailHead + "Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n\r\nThe council met.\r\n--x\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; filename=\"=?utf-8?B?" + base64Of("план.txt") + "?=\"\r\n\r\nnot read\r\n--x--", "The council met.", nil, "attachments were not read: план.txt"},
		{"a message within", mailHead + "Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n\r\nFYI\r\n--x\r\nContent-Type: message/rfc822\r\n\r\nFrom: a@news.example\r\nSubject: Bridge\r\n\r\nThe council met.\r\n--x--", "FYI\n\nFrom: a@news.example\nSubject: Bridge\n\nThe council met.", nil, ""},
		{"cut off", mailHead + "Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n\r\nThe council met.", "The council met.", nil, broken},
		{"an equals sign left alone", mailHead + "Content-Transfer-Encoding: quoted-printable\r\n\r\nTurnout=3Dhigh, that is a=zz and b=\r\n. The council met=2E=\r\n", "Turnout=high, that is a=zz and b. The council met.", nil, ""},
		{"base64 cut off", mailHead + "Content-Transfer-Encoding: base64\r\n\r\nVGhlIGNvdW5jaWwgbWV0L\r\n", "The council met", nil, broken},
		{"base64 with strange characters", mailHead + "Content-Transfer-Encoding: base64\r\n\r\nVGhlIGNv*dW5jaWwg\r\n-bWV0Lg==\r\n", "The council met.", nil, ""},
		{"one of a mailbox", "From a@news.example Tue Mar  3 10:00:00 2026\n" + strings.ReplaceAll(mailHead, "\r", "") + "\nThe council met.\n\nFrom here on it rained.\n", "The council met.\n\nFrom here on it rained.", nil, ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			a := mustRead(t, test.data, Options{})
			d := a.Document
			if a.Kind != kindMail || !strings.HasPrefix(d.Text, test.want) || len(d.Text) > len(test.want) && !strings.Contains(test.name, "much more") {
				t.Errorf("%s: got %q", a.Kind, d.Text)
			}
			if !strings.HasSuffix(d.Title, "Bridge to be repaired") || d.Byline != "Council Press" || d.Published != "2026-03-03T10:00:00+04:00" {
				t.Errorf("got %q, %q, %q", d.Title, d.Byline, d.Published)
			}
			var reasons []string
			for _, c := range a.Cut {
				reasons = append(reasons, c.Reason)
			}
			if fmt.Sprint(reasons) != fmt.Sprint(test.cut) {
				t.Errorf("cut %q", a.Cut)
			}
			got := ""
			for _, f := range a.Findings {
				got += f.Message
			}
			if got != test.finding {
				t.Errorf("got %v", a.Findings)
			}
			if whole := mustRead(t, test.data, Options{NoTrim: true}); len(whole.Cut) > 0 {
				t.Errorf("cut in spite of NoTrim: %q", whole.Cut)
			}
		})
	}
}

func TestReadMailErrors(t *testing.T) {
	pdf := mailHead + "Content-Type: application/pdf; name=plan.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\nJVBERi0="
	if _, err := Read(t.Context(), "a.eml", []byte(pdf), Options{}); err == nil || err.Error() != "a.eml: the message has no text, only attachments: plan.pdf; save them as files" {
		t.Errorf("got %v", err)
	}
}

func TestIsMail(t *testing.T) {
	for s, want := range map[string]bool{
		mailHead + "\r\nText.": true,
		"Received: by mx\n\tid 1\nFrom: a@b.example\nX-Odd: y\n\nText.": true,
		"From: here to there\n\nThe road is long.":                      false,
		"Subject: Bridge\nDate: Tuesday\n\nText.":                       false,
		"From here: a road.\nSubject: none.\nDate: none.\n":             false,
		"The ministers met.\nFrom: a\nDate: b\nSubject: c\n":            false,
		"": false,
	} {
		if isMail([]byte(s)) != want {
			t.Errorf("isMail(%q) = %v", s, !want)
		}
	}
}

// FuzzReadMail holds for whatever a message carries: no panic, a document that
// is clean, and no more text than there was.
func FuzzReadMail(f *testing.F) {
	f.Add("multipart/mixed; boundary=x", "--x\r\n\r\nText.\r\n--x\r\nContent-Type: text/html\r\n\r\n<blockquote type=cite>a</blockquote>b\r\n--x--")
	f.Add("text/html; charset=koi8-r", "<div class=gmail_quote>a<div class=gmail_signature>b</div></div>")
	f.Add("text/plain; format=flowed; delsp=yes", "a \r\n b\r\n-- \r\nc")
	f.Add("message/rfc822", "Content-Type: message/rfc822\r\n\r\nFrom: a\r\n\r\nb")
	f.Fuzz(func(t *testing.T, contentType, body string) {
		if strings.ContainsAny(contentType, "\r\n") {
			return
		}
		data := mailHead + "Content-Type: " + contentType + "\r\n\r\n" + body
		a, err := Read(t.Context(), "fuzz", []byte(data), Options{})
		if err != nil {
			return
		}
		checkDocument(t, a)
		if len(a.Document.Text) > 8*len(data) {
			t.Errorf("%d bytes of %d", len(a.Document.Text), len(data))
		}
	})
}

// TestReadSavedPage reads a page that a browser saved as a message (MHTML): it
// is the page's article, not the browser's message.
func TestReadSavedPage(t *testing.T) {
	s := samples()[1]
	page := base64.StdEncoding.EncodeToString([]byte(newsPage(s, "")))
	data := "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://news.example/\r\nSubject: Page\r\nDate: Tue, 3 Mar 2026 10:00:00 -0000\r\nMIME-Version: 1.0\r\n" +
		"Content-Type: multipart/related; type=\"text/html\"; boundary=x\r\n\r\n--x\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n" + page +
		"\r\n--x\r\nContent-Type: image/png\r\nContent-Location: https://news.example/a.png\r\n\r\nPNG\r\n--x--\r\n"
	a, want := mustRead(t, data, Options{}), mustRead(t, newsPage(s, ""), Options{})
	if a.Document.Text != want.Document.Text || a.Document.Title != want.Document.Title || a.Document.Byline != want.Document.Byline || a.Document.Published != want.Document.Published {
		t.Errorf("got %q, %q, %q, %q", a.Document.Title, a.Document.Byline, a.Document.Published, a.Document.Text)
	}
}
