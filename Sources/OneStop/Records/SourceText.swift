import Vietnamese

/// Text that came from a one-stop system: never trusted, always quoted.
///
/// What is kept is on one line, without control, bidirectional and invisible characters, and cut. Markup in it stays as the
/// letters it is written with; whoever shows it escapes it as any other text.
public enum SourceText {
    /// The text, cleaned and at most `limit` Unicode scalars long; an ellipsis marks a cut.
    ///
    /// - Complexity: O(`limit`), whatever the length of the text.
    public static func cleaned(_ text: String, limit: Int) -> String {
        // Invisible characters may precede what is kept, but not without bound.
        let prefix = text.unicodeScalars.prefix(limit * 4 + 64)
        var opened = String.UnicodeScalarView()
        opened.append(contentsOf: prefix)
        let scalars = VietnameseText.cleaned(String(opened)).text.unicodeScalars
        guard scalars.count > limit else { return String(scalars) }
        var cut = String.UnicodeScalarView()
        cut.append(contentsOf: scalars.prefix(max(0, limit - 1)))
        return String(cut) + "…"
    }
}
