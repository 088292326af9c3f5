import HTTPClient

extension OneStopConfiguration {
    /// The stand-in one-stop on this machine, with all profiles; the agency of a code decides which.
    public static func standIn(port: Int) -> OneStopConfiguration {
        let reader = OneStopConfigurationReader(environment: { _ in nil }, file: { _ in nil })
        // The text below is well formed for every port, which a test holds; without sources, every look-up says "not connected".
        return (try? reader.read(Array(standInText(port: min(max(port, 1), 65_535)).utf8)))
            ?? OneStopConfiguration(sources: [])
    }

    private static func standInText(port: Int) -> String {
        let base = "http://127.0.0.1:\(port)"
        let account = """
            unit: '000.00.00.H37', dstcode: 'VN:GOV:000.00.00.G22:vpcpdvcprovider', username: 'tinh-demo',
            password: 'mat-khau-demo',
            """
        return """
            { sources: [
              { id: 'standin-p0', profile: 'P0', base_url: '\(base)', agencies: ['H37', '*'], peers: 'loopback', \(account) },
              { id: 'standin-p1', profile: 'P1', base_url: '\(base)/p1', agencies: ['G11'], peers: 'loopback', \(account)
                service_path: '/XrdAdapter/RestService/forward/mapi/g' },
              { id: 'standin-p2', profile: 'P2', base_url: '\(base)/tracuu', agencies: ['H29.2*'], peers: 'loopback',
                captcha: 'token-demo' },
              { id: 'standin-p3', profile: 'P3', base_url: '\(base)', agencies: ['H29'], peers: 'loopback',
                client_id: 'standin', secret: 'standin-secret' },
            ] }
            """
    }
}
