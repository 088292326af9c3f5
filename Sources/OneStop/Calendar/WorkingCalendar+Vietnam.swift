extension WorkingCalendar {
    /// The calendar of Vietnam's offices that is built in: 2024 to 2027, last checked on 2026-11-30.
    ///
    /// It is the file below, read as any other. Should the file not be readable, which a test rules out, nothing is known.
    public static let vietnam: WorkingCalendar = {
        // The fallback is never sure of a day, so nothing wrong is said.
        (try? WorkingCalendarReader.read(Array(vietnamFile.utf8))) ?? .unknown
    }()

    /// The file, as a province would write its own.
    ///
    /// Fixed holidays rest on Bộ luật Lao động 2019, article 112; Tết, the second day of Quốc khánh and the exchanges on what the
    /// Prime Minister agreed to each year, as the government's office announced it and newspapers and portals reported it.
    /// Holidays on weekends are not listed: nobody works then. For 24 November and 2027, the resolution and the office's letter were
    /// not at hand themselves: several texts that do not rest on each other give their number, date and content alike. The letter
    /// has Tết and Quốc khánh of 2027; the other days follow from the law, and none of them leaves a single weekday before a weekend
    /// that could be exchanged.
    static let vietnamFile = """
        {
          checked: '2026-11-30',
          years: [
            {
              year: 2024,
              holidays: [
                { from: '2024-01-01', name: 'Tết Dương lịch', source: 'Bộ luật Lao động 2019, Điều 112' },
                { from: '2024-02-08', to: '2024-02-14', name: 'Tết Âm lịch', source: 'Văn bản 8662/VPCP-KGVX ngày 03/11/2023' },
                { from: '2024-04-18', name: 'Giỗ Tổ Hùng Vương', source: 'Bộ luật Lao động 2019, Điều 112' },
                { from: '2024-04-29', name: 'Nghỉ hoán đổi với ngày 04/5', source: 'Văn bản 2450/VPCP-KGVX ngày 12/4/2024' },
                { from: '2024-04-30', name: 'Ngày Chiến thắng', source: 'Bộ luật Lao động 2019, Điều 112' },
                { from: '2024-05-01', name: 'Ngày Quốc tế lao động', source: 'Bộ luật Lao động 2019, Điều 112' },
                { from: '2024-09-02', to: '2024-09-03', name: 'Quốc khánh', source: 'Văn bản 8662/VPCP-KGVX ngày 03/11/2023' },
              ],
              exchanged: [
                { day: '2024-05-04', name: 'Làm bù ngày 29/4', source: 'Văn bản 2450/VPCP-KGVX ngày 12/4/2024' },
              ],
            },
            {
              year: 2025,
              holidays: [
                { from: '2025-01-01', name: 'Tết Dương lịch', source: 'Bộ luật Lao động 2019, Điều 112' },
                { from: '2025-01-27', to: '2025-01-31', name: 'Tết Âm lịch', source: 'Văn bản 8726/VPCP-KGVX ngày 26/11/2024' },
                { from: '2025-04-07', name: 'Giỗ Tổ Hùng Vương', source: 'Bộ luật Lao động 2019, Điều 112' },
                { from: '2025-04-30', name: 'Ngày Chiến thắng', source: 'Bộ luật Lao động 2019, Điều 112' },
                { from: '2025-05-01', name: 'Ngày Quốc tế lao động', source: 'Bộ luật Lao động 2019, Điều 112' },
                { from: '2025-05-02', name: 'Nghỉ hoán đổi với ngày 26/4', source: 'Thông báo 6150/TB-BLĐTBXH năm 2024' },
                { from: '2025-09-01', to: '2025-09-02', name: 'Quốc khánh', source: 'Thông báo 6150/TB-BLĐTBXH năm 2024' },
              ],
              exchanged: [
                { day: '2025-04-26', name: 'Làm bù ngày 02/5', source: 'Thông báo 6150/TB-BLĐTBXH năm 2024' },
              ],
            },
            {
              year: 2026,
              holidays: [
                { from: '2026-01-01', name: 'Tết Dương lịch', source: 'Bộ luật Lao động 2019, Điều 112' },
                { from: '2026-01-02', name: 'Nghỉ hoán đổi với ngày 10/01', source: 'Văn bản 12729/VPCP-KGVX ngày 25/12/2025' },
                { from: '2026-02-16', to: '2026-02-20', name: 'Tết Âm lịch', source: 'Thủ tướng Chính phủ đồng ý, Văn phòng Chính phủ thông báo tháng 10/2025' },
                { from: '2026-04-27', name: 'Nghỉ bù Giỗ Tổ Hùng Vương (26/4, Chủ nhật)', source: 'Bộ luật Lao động 2019, Điều 111 và 112' },
                { from: '2026-04-30', name: 'Ngày Chiến thắng', source: 'Bộ luật Lao động 2019, Điều 112' },
                { from: '2026-05-01', name: 'Ngày Quốc tế lao động', source: 'Bộ luật Lao động 2019, Điều 112' },
                { from: '2026-08-31', name: 'Nghỉ hoán đổi với ngày 22/8', source: 'Thủ tướng Chính phủ đồng ý, Văn phòng Chính phủ thông báo tháng 10/2025' },
                { from: '2026-09-01', to: '2026-09-02', name: 'Quốc khánh', source: 'Thủ tướng Chính phủ đồng ý, Văn phòng Chính phủ thông báo tháng 10/2025' },
                { from: '2026-11-24', name: 'Ngày Văn hóa Việt Nam', source: 'Nghị quyết 28/2026/QH16 ngày 24/4/2026, hiệu lực 01/7/2026; Văn bản 10065/VPCP-KGVX ngày 02/10/2026: nghỉ 1 ngày' },
              ],
              exchanged: [
                { day: '2026-01-10', name: 'Làm bù ngày 02/01', source: 'Văn bản 12729/VPCP-KGVX ngày 25/12/2025' },
                { day: '2026-08-22', name: 'Làm bù ngày 31/8', source: 'Thủ tướng Chính phủ đồng ý, Văn phòng Chính phủ thông báo tháng 10/2025' },
              ],
            },
            {
              year: 2027,
              holidays: [
                { from: '2027-01-01', name: 'Tết Dương lịch', source: 'Bộ luật Lao động 2019, Điều 112' },
                { from: '2027-02-04', to: '2027-02-10', name: 'Tết Âm lịch', source: 'Văn bản 10065/VPCP-KGVX ngày 02/10/2026' },
                { from: '2027-04-16', name: 'Giỗ Tổ Hùng Vương', source: 'Bộ luật Lao động 2019, Điều 112' },
                { from: '2027-04-30', name: 'Ngày Chiến thắng', source: 'Bộ luật Lao động 2019, Điều 112' },
                { from: '2027-05-03', name: 'Nghỉ bù Ngày Quốc tế lao động (01/5, thứ Bảy)', source: 'Bộ luật Lao động 2019, Điều 111 và 112' },
                { from: '2027-09-02', to: '2027-09-03', name: 'Quốc khánh', source: 'Văn bản 10065/VPCP-KGVX ngày 02/10/2026' },
                { from: '2027-11-24', name: 'Ngày Văn hóa Việt Nam', source: 'Nghị quyết 28/2026/QH16 ngày 24/4/2026' },
              ],
            },
          ],
        }
        """
}
