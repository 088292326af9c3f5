extension BrokenCase {
    /// Every file `fixtures/broken/NN-….json5`, with everything that is wrong in it.
    ///
    /// Lines were counted in the files, not taken from the reader.
    static let all: [BrokenCase] = [
        BrokenCase("01-missing-comma", Expected("syntax.unexpectedCharacter", line: 4)),
        BrokenCase("02-line-end-in-text", Expected("syntax.controlCharacter", line: 14)),
        BrokenCase("03-quote-never-closed", Expected("syntax.unterminatedString", line: 62)),
        BrokenCase("04-comment-never-closed", Expected("syntax.unterminatedComment", line: 7)),
        BrokenCase("05-ends-early", Expected("syntax.unexpectedEnd", line: 63)),
        BrokenCase("06-one-bracket-too-many", Expected("syntax.trailingData", line: 67)),
        BrokenCase("07-key-twice", Expected("syntax.duplicateKey", line: 8)),
        BrokenCase("08-text-without-quotes", Expected("syntax.unexpectedCharacter", line: 5)),
        BrokenCase("09-bad-escape", Expected("syntax.badEscape", line: 59)),
        BrokenCase("10-half-a-character", Expected("syntax.loneSurrogate", line: 59)),
        BrokenCase("11-leading-zero", Expected("syntax.badNumber", line: 29)),
        BrokenCase("12-not-a-number", Expected("syntax.badNumber", line: 29)),
        BrokenCase("13-number-too-large", Expected("syntax.badNumber", line: 29)),
        BrokenCase("14-brackets-too-deep", Expected("syntax.tooDeep", line: 6)),
        BrokenCase("15-hyphen-in-key", Expected("syntax.unexpectedCharacter", line: 8)),
        BrokenCase("16-bad-hex-digit", Expected("syntax.unexpectedCharacter", line: 59)),
        BrokenCase("17-single-slash", Expected("syntax.unexpectedCharacter", line: 44)),
        BrokenCase("18-apostrophe-in-text", Expected("syntax.unexpectedCharacter", line: 14)),
        BrokenCase("19-only-a-comment", Expected("syntax.unexpectedEnd", line: 2)),
        BrokenCase(
            "20-misspelt-key",
            Expected("missingKey", path: "editions[0]", line: 12),
            Expected("unknownKey", path: "editions[0].sumary", line: 14)),
        BrokenCase("21-invented-key", Expected("unknownKey", path: "ghi_chu_noi_bo", line: 8)),
        BrokenCase("22-amount-as-text", Expected("wrongType", path: "editions[0].fees[1].amount", line: 48)),
        BrokenCase("23-missing-key", Expected("missingKey", line: 2)),
        BrokenCase("24-empty-text", Expected("emptyText", path: "editions[0].steps[1].text", line: 59)),
        BrokenCase("25-empty-list", Expected("emptyList", path: "editions[0].results", line: 60)),
        BrokenCase("26-list-instead-of-procedure", Expected("wrongType", line: 2)),
        BrokenCase("27-null", Expected("wrongType", path: "editions[0].requirements[0].name", line: 37)),
        BrokenCase("28-mode-not-in-list", Expected("notOneOf", path: "editions[0].requirements[0].mode", line: 37)),
        BrokenCase("29-fee-kind-misspelt", Expected("notOneOf", path: "editions[0].fees[1].kind", line: 47)),
        BrokenCase(
            "30-number-out-of-range",
            Expected("outOfRange", path: "editions[0].requirements[0].originals", line: 37)),
        BrokenCase("31-zero-days", Expected("outOfRange", path: "editions[0].deadlines[1].value", line: 53)),
        BrokenCase("32-fraction", Expected("wrongType", path: "editions[0].facts[3].min", line: 29)),
        BrokenCase("33-empty-number-range", Expected("emptyRange", path: "editions[0].facts[3].max", line: 29)),
        BrokenCase("34-empty-day-range", Expected("emptyRange", path: "editions[0].facts[2].latest", line: 27)),
        BrokenCase("35-date-with-time", Expected("badDay", path: "editions[0].from", line: 13)),
        BrokenCase("36-day-that-is-none", Expected("badDay", path: "editions[0].facts[2].earliest", line: 27)),
        BrokenCase("37-until-before-from", Expected("untilBeforeFrom", path: "editions[0].until", line: 14)),
        BrokenCase("38-unknown-is-true", Expected("wrongType", path: "editions[0].facts[1].unknown", line: 25)),
        BrokenCase("39-bad-web-address", Expected("notWebAddress", path: "editions[0].places[1].url", line: 57)),
        BrokenCase("40-bad-code", Expected("badCode", path: "code", line: 3)),
        BrokenCase(
            "41-bad-code-in-outcome",
            Expected("badCode", path: "editions[0].outcomes[0].procedure", line: 33)),
        BrokenCase("42-bad-id", Expected("badIdentifier", path: "editions[0].steps[0].id", line: 59)),
        BrokenCase(
            "43-id-is-a-word-of-conditions",
            Expected("reservedIdentifier", path: "editions[0].facts[3].id", line: 28)),
        BrokenCase("44-item-id-twice", Expected("duplicateID", path: "editions[0].steps[1].id", line: 59)),
        BrokenCase(
            "45-choice-id-twice",
            Expected("duplicateID", path: "editions[0].facts[0].choices[1].id", line: 19)),
        BrokenCase("46-fact-id-twice", Expected("duplicateID", path: "editions[0].facts[3].id", line: 28)),
        BrokenCase("47-code-of-another-file", Expected("duplicateCode", path: "code", line: 3)),
        BrokenCase("48-wrong-folder", Expected("wrongFolder", path: "field", line: 5)),
        BrokenCase("49-unknown-field", Expected("notOneOf", path: "field", line: 5)),
        BrokenCase(
            "50-outcome-names-itself",
            Expected("refersToItself", path: "editions[0].outcomes[0].procedure", line: 33)),
        BrokenCase("51-editions-out-of-order", Expected("editionsOutOfOrder", path: "editions[1].from", line: 66)),
        BrokenCase("52-nothing-cited", Expected("noCitation", path: "editions[0].requirements[0]", line: 37)),
        BrokenCase(
            "53-document-not-listed",
            Expected("documentNotListed", path: "editions[0].requirements[0].cite[0].doc", line: 38)),
        BrokenCase(
            "54-empty-citation",
            Expected("emptyCitation", path: "editions[0].requirements[0].cite[0]", line: 38)),
        BrokenCase("55-free-without-law", Expected("exemptWithoutLaw", path: "editions[0].fees[0]", line: 45)),
        BrokenCase(
            "56-unknown-record-part",
            Expected("notOneOf", path: "editions[0].fees[1].cite[0].record", line: 48)),
        BrokenCase("57-unused-fact", Expected("unusedFact", path: "editions[0].facts[3]", line: 28)),
        BrokenCase("58-seventeen-choices", Expected("tooMany", path: "editions[0].facts[0].choices", line: 17)),
        BrokenCase("59-one-choice", Expected("tooFew", path: "editions[0].facts[0].choices", line: 17)),
        BrokenCase("60-same-phrase-twice", Expected("samePhrase", path: "editions[0].facts[0].choices", line: 17)),
        BrokenCase("61-same-phrase-yes-and-no", Expected("samePhrase", path: "editions[0].facts[1].no", line: 24)),
        BrokenCase("62-sixty-one-facts", Expected("tooMany", path: "editions[0].facts", line: 15)),
        BrokenCase(
            "63-unknown-shared-fact",
            Expected("unknownSharedFact", path: "editions[0].facts[4].use", line: 30),
            Expected("condition.unknownFact", path: "editions[0].requirements[2].when", line: 41)),
        BrokenCase("64-fact-without-label", Expected("missingKey", path: "editions[0].facts[0]", line: 16)),
        BrokenCase("65-choices-on-yes-no", Expected("unknownKey", path: "editions[0].facts[1].choices", line: 24)),
        BrokenCase(
            "66-unknown-fact",
            Expected("condition.unknownFact", path: "editions[0].deadlines[1].when", line: 52)),
        BrokenCase(
            "67-unknown-choice",
            Expected("condition.unknownChoice", path: "editions[0].deadlines[1].when", line: 52)),
        BrokenCase(
            "68-operator-does-not-fit",
            Expected("condition.doesNotFit", path: "editions[0].deadlines[1].when", line: 52)),
        BrokenCase(
            "69-choice-stands-alone",
            Expected("condition.notYesNo", path: "editions[0].deadlines[1].when", line: 52)),
        BrokenCase(
            "70-day-that-is-none",
            Expected("condition.nonexistentDay", path: "editions[0].deadlines[1].when", line: 52)),
        BrokenCase("71-cut-short", Expected("condition.endsEarly", path: "editions[0].deadlines[1].when", line: 52)),
        BrokenCase(
            "72-nested-too-deep",
            Expected("condition.tooDeep", path: "editions[0].deadlines[1].when", line: 52)),
        BrokenCase(
            "73-quote-never-closed",
            Expected("condition.unterminatedText", path: "editions[0].deadlines[1].when", line: 52)),
        BrokenCase(
            "74-one-equals-sign",
            Expected("condition.unexpected", path: "editions[0].deadlines[1].when", line: 52)),
        BrokenCase(
            "75-vietnamese-and",
            Expected("condition.unexpected", path: "editions[0].deadlines[1].when", line: 52)),
        BrokenCase(
            "76-number-in-quotes",
            Expected("condition.unexpected", path: "editions[0].deadlines[1].when", line: 52)),
        BrokenCase(
            "77-span-of-a-number",
            Expected("condition.doesNotFit", path: "editions[0].deadlines[1].when", line: 52)),
        BrokenCase("78-condition-is-true", Expected("wrongType", path: "editions[0].deadlines[1].when", line: 52)),
        BrokenCase(
            "79-uses-a-later-fact",
            Expected("condition.unknownFact", path: "editions[0].facts[1].when", line: 23)),
        BrokenCase("80-empty-condition", Expected("emptyText", path: "editions[0].deadlines[1].when", line: 52)),
        BrokenCase(
            "81-several-errors",
            Expected("badCode", path: "code", line: 3),
            Expected("notOneOf", path: "level", line: 7),
            Expected("outOfRange", path: "editions[0].fees[1].amount", line: 48),
            Expected("condition.unexpected", path: "editions[0].deadlines[1].when", line: 52),
            Expected("emptyText", path: "editions[0].steps[1].text", line: 59)),
        BrokenCase("82-line-end-in-key", Expected("unknownKey", path: "ghi\nchú", line: 8)),
        BrokenCase(
            "83-circle.facts",
            Expected("cyclicSharedFacts", path: "facts[1].when", line: 6),
            Expected("condition.unknownFact", path: "editions[0].facts[4]", line: 30, file: "ho-tich/mau.json5")),
        BrokenCase("84-shared-fact-twice.facts", Expected("duplicateID", path: "facts[1].id", line: 6)),
        BrokenCase("85-shared-condition.facts", Expected("condition.unknownFact", path: "facts[1].when", line: 6)),
        BrokenCase(
            "86-shared-facts-cut-short.facts",
            Expected("syntax.unexpectedEnd", line: 9),
            Expected("unknownSharedFact", path: "editions[0].facts[4].use", line: 30, file: "ho-tich/mau.json5")),
        BrokenCase("87-field-twice.fields", Expected("duplicateID", path: "fields[1].id", line: 5)),
        BrokenCase("88-fields-cut-short.fields", Expected("syntax.unexpectedEnd", line: 6)),
        BrokenCase(
            "89-term-misspelt.terms",
            Expected("unknownKey", path: "terms[1].tern", line: 5),
            Expected("missingKey", path: "terms[1]", line: 5)),
        BrokenCase("90-sum-in-two-currencies", Expected("wrongType", path: "editions[0].fees[1].amount", line: 48)),
        BrokenCase("91-second-currency", Expected("unknownKey", path: "editions[0].fees[1].currency", line: 48)),
        BrokenCase(
            "92-questions-in-a-circle",
            Expected("condition.unknownFact", path: "editions[0].facts[0].when", line: 17)),
        BrokenCase("93-two-hundred-and-one-steps", Expected("tooMany", path: "editions[0].steps", line: 59)),
        BrokenCase("94-alike-without-marks", Expected("alikePhrase", path: "editions[0].facts[0].choices", line: 17)),
    ]
}
