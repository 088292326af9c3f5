extension OneStopConfiguration {
    /// The stand-in one-stop on this machine, with all profiles; the agency of a code decides which.
    public static func standIn(port: Int) -> OneStopConfiguration { OneStopConfiguration(sources: []) }
}
