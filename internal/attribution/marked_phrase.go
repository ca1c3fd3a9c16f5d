package attribution

// dashClause applies the rule for a clause between dashes, or from a dash to
// the end, that says who spoke: «…», — сказал он, — «…».
func (r *reader) dashClause(dash int) bool {
	end, cue := r.unit.end, np{}
	for i := dash + 1; i < r.unit.end && i < dash+maxSubject; i++ {
		t := r.tokens[i]
		if r.isDash(i) || t.kind == closing && r.tokens[dash].quoted {
			end = i
			break
		}
		if c := r.cueAt(i); !c.empty() && cue.empty() && t.quoted == r.tokens[dash].quoted {
			cue = c
		}
	}
	if cue.empty() {
		return false
	}
	first := r.done
	if r.tokens[dash].quoted { // a clause within a quotation
		first = max(first, r.tokens[dash].quote, r.unit.first)
	}
	f := finding{cue: cue, content: []np{{first, dash}}}
	f.Negated = r.negatedCue(cue)
	f.source = r.dashSource(dash+1, cue, end)
	if f.source.empty() {
		return false
	}
	f.Rule = "quote-dash-cue"
	if r.tokens[first].kind != opening {
		f.Rule = "content-dash-cue"
	}
	if end < r.unit.end && r.isMark2(end, '—') {
		last := r.unit.end
		if q := r.tokens[first].quote; r.tokens[dash].quoted && q > end {
			last = q + 1
		}
		f.content = append(f.content, np{end + 1, last})
		end = last
	}
	if r.tokens[dash].quoted {
		f.Kind = Direct
	}
	if !r.add(f) {
		return false
	}
	r.done = max(r.done, end)
	return true
}

// dashSource is who speaks in the dash clause [first, end).
func (r *reader) dashSource(first int, cue np, end int) np {
	before := np{first, cue.first}
	for before.first < before.end && r.in(before.first, quotative|adverb|coord) {
		before.first++
	}
	if r.in(cue.first, impersonal) && !before.empty() {
		return before
	}
	if !before.empty() && !r.in(before.first, prep) {
		if p := r.nominative(before.first, before.end); !p.empty() {
			return p
		}
	}
	i := cue.end
	for end > i && r.tokens[end-1].kind != word && r.tokens[end-1].kind != closing {
		end--
	}
	return r.sourceAfter(i, end)
}

// phraseBefore applies the rule for "по словам X, …", "ըստ X-ի՝ …".
func (r *reader) phraseBefore(k, after int) {
	source := r.sourceAfter(after, r.unit.end)
	if source.empty() {
		return
	}
	for n := source.end; n < min(r.unit.end, after+12) && r.tokens[n].kind == word && !r.in(n, that|say|relative); n++ {
		if r.isMark(n+1, ",՝") || n+1 == r.unit.end || r.isMark(n+1, ".") && n+2 == r.unit.end {
			source.end = n + 1
		}
	}
	f := finding{source: source, cue: np{k, after}}
	left, right := r.leftOf(k), r.trim(np{source.end, r.unit.end})
	if !left.empty() && r.isMark(k-1, ",(") {
		f.content, f.Rule = []np{left}, "content-phrase-source"
		if r.hasWord(right) && r.isMark(source.end, ",") {
			f.content = append(f.content, right)
		}
	} else {
		f.content, f.Rule = []np{right}, "phrase-source-content"
	}
	if r.phraseAt(k, r.lang.relay) > 0 {
		f.Kind, f.Rule = SecondHand, "relay"
	}
	r.keep(f, source.end)
}

// phraseAfter applies the rule for "X-ի խոսքով՝ …", "X-in sözlərinə görə, …".
func (r *reader) phraseAfter(k, after int) {
	i := k
	for i > r.unit.first && i > k-maxSubject && r.tokens[i-1].kind != mark {
		i--
	}
	for i < k && r.in(i, coord|adverb) {
		i++
	}
	if i >= k {
		return
	}
	f := finding{source: np{i, k}, cue: np{k, after}}
	f.Rule = "source-phrase-content"
	if right := r.trim(np{after, r.unit.end}); r.hasWord(right) {
		f.content = []np{right}
	} else {
		f.content, f.Rule = []np{{r.unit.first, i}}, "content-source-phrase"
	}
	r.keep(f, after)
}

// secondHandPhrase applies the rule for a unit that is passed on from somebody
// whom it does not name: "как сообщается, …", "якобы".
func (r *reader) secondHandPhrase() bool {
	for k := r.unit.first; k < r.unit.end; k++ {
		t := r.tokens[k]
		if t.kind != word || t.quoted {
			continue
		}
		n := r.phraseAt(k, r.lang.second)
		if n == 0 && t.is(hearsay) {
			for i := r.unit.first; i < r.unit.end; i++ { // of a report with a source, it is part of the content
				if r.tokens[i].is(say|sayNoun) || r.phraseAt(i, r.lang.before) > 0 || r.phraseAt(i, r.lang.after) > 0 {
					return false
				}
			}
			f := finding{cue: np{k, k + 1}, content: []np{{r.unit.first, r.unit.end}}}
			f.Kind, f.Rule = SecondHand, "hearsay"
			return r.add(f)
		}
		if n == 0 {
			continue
		}
		f := finding{cue: np{k, k + n}, content: []np{{k + n, r.unit.end}}}
		if left := r.leftOf(k); !left.empty() {
			f.content = append([]np{left}, f.content...)
		}
		f.Kind, f.Rule = SecondHand, "second-hand-phrase"
		return r.add(f)
	}
	return false
}

// declinedMarked applies the rule for those who would not speak: "отказался от
// комментариев", "հրաժարվել է մեկնաբանել", "şərh etməkdən imtina edib".
func (r *reader) declinedMarked() bool {
	refusal, subject := -1, -1
	for k := r.unit.first; k < r.unit.end; k++ {
		if r.tokens[k].quoted {
			return false
		}
		if r.in(k, refuse) && refusal < 0 && (!r.in(k, needsNot) || r.in(k-1, negator)) {
			refusal = k
		}
		if r.in(k, talk) && subject < 0 {
			subject = k
		}
	}
	if refusal < 0 || subject < 0 || refusal-subject > 6 || subject-refusal > 6 {
		return false
	}
	f := finding{cue: np{refusal, refusal + 1}}
	f.Kind, f.Rule = NoStatement, "declined"
	if r.in(refusal+1, aux|light) {
		f.cue.end++
	}
	if subject > refusal {
		f.source = r.markedSource(np{refusal, refusal + 1})
		f.content = []np{{f.cue.end, r.clauseEnd(f.cue.end)}}
	} else {
		if r.in(subject-1, prep) {
			subject--
		}
		f.source = r.markedSource(np{subject, subject + 1})
		if r.lang.code != "ru" {
			f.source = r.nominative(r.unit.first, subject)
		}
		f.content = []np{{f.source.end, refusal}}
	}
	return !f.source.empty() && r.add(f)
}
