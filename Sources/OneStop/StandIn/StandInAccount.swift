/// What the stand-in lets in. Nothing here opens anything else.
public enum StandInAccount {
    /// The log-in of the exchange adapter and of the provider.
    public static let username = "tinh-demo"
    public static let password = "mat-khau-demo"
    /// The calling agency (`madonvi`).
    public static let agency = "000.00.00.H37"
    /// The far side (`dstcode`).
    public static let destination = "VN:GOV:000.00.00.G22:vpcpdvcprovider"
    /// The client of iGate's sign-on server.
    public static let clientID = "standin"
    public static let clientSecret = "standin-secret"
    /// Client and secret in base64, as they stand after `Basic `.
    public static let basic = "c3RhbmRpbjpzdGFuZGluLXNlY3JldA=="
    /// The solved captcha of the province's look-up.
    public static let captcha = "token-demo"
}
