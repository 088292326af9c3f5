import Vietnamese

/// The level of government that a sentence or a name speaks of.
enum FinderLevel {
    /// The one level named; nil where none is, or several are.
    static func named(_ tokens: [Token]) -> Procedure.Level? {
        let levels = Set(table.matches(in: tokens).map(\.meaning))
        return levels.count == 1 ? levels.first : nil
    }

    private static let table = PhraseTable<Procedure.Level>(listed: [
        (
            .commune,
            "cấp xã,công an xã,công an phường,ủy ban xã,ủy ban phường,ủy ban nhân dân xã,ủy ban nhân dân phường,ngoài xã,trên xã,ở xã,lên xã,ra xã,lên phường,ra phường,trên phường,ở phường,công an cấp xã"
        ),
        (
            .province,
            "cấp tỉnh,công an tỉnh,công an thành phố,công an cấp tỉnh,ủy ban tỉnh,ủy ban nhân dân tỉnh,trên tỉnh,lên tỉnh,lên sở,trên sở"
        ),
        (.ministry, "trung ương,cấp trung ương,cấp bộ,trên bộ,bộ công an,bộ ngoại giao,cục quản lý xuất nhập cảnh"),
    ])
}
