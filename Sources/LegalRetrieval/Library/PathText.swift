import JSON

/// The headings above an article as one text: `["III","ĐĂNG KÝ"]` by level; empty where there are none.
enum PathText {
    static func text(_ path: ArticlePath) -> String {
        guard path != ArticlePath() else { return "" }
        var writer = JSONWriter()
        writer.beginArray()
        for heading in [path.part, path.chapter, path.section, path.subsection] {
            guard let heading else {
                writer.null()
                continue
            }
            writer.beginArray()
            writer.string(heading.label)
            writer.string(heading.title)
            writer.endArray()
        }
        writer.endArray()
        return writer.text
    }

    static func path(_ text: String) -> ArticlePath {
        // What is no such text has no headings: the file may have been made by another hand.
        guard !text.isEmpty, let levels = (try? JSONReader.read(text, maximumDepth: 3))?.array, levels.count == 4 else {
            return ArticlePath()
        }
        let headings = levels.map { level -> ArticlePath.Heading? in
            guard let pair = level.array, pair.count == 2, let label = pair[0].string, let title = pair[1].string else {
                return nil
            }
            return ArticlePath.Heading(label: label, title: title)
        }
        return ArticlePath(part: headings[0], chapter: headings[1], section: headings[2], subsection: headings[3])
    }
}
