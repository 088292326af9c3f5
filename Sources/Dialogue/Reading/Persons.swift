import Vietnamese

/// Words for people that tell whose case is spoken of.
enum Persons {
    /// With their marks, and without where they are nothing else: "con" is also "còn", "ma" mostly "mà".
    private static let words: WordSet = [
        "em", "anh", "ảnh", "chị", "chi", "ba", "má", "mẹ", "me", "bố", "cha", "vợ", "vo", "chồng", "chong", "tôi",
        "toi",
        "mình", "minh", "tui", "ông", "ổng", "bà", "bả", "nó", "cháu", "chau",
    ]
    private static let own: WordSet = ["con", "bé", "my", "our", "we", "i"]

    static func contains(_ token: Token) -> Bool { words.contains(typed: token) }

    /// Whether the word tells of the speaker's own, a child included.
    static func isOwn(_ token: Token) -> Bool { contains(token) || own.contains(typed: token) }
}
