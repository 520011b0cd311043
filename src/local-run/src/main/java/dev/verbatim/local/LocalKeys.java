package dev.verbatim.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** Signs tokens for a local run and for tests, where nobody else does. */
public final class LocalKeys {

  /** The issuer of local tokens. */
  public static final String ISSUER = "https://localhost/verbatim";

  private final PrivateKey privateKey;
  private final PublicKey publicKey;

  private LocalKeys(PrivateKey privateKey, PublicKey publicKey) {
    this.privateKey = privateKey;
    this.publicKey = publicKey;
  }

  /** New keys, kept nowhere. */
  public static LocalKeys generate() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      KeyPair pair = generator.generateKeyPair();
      return new LocalKeys(pair.getPrivate(), pair.getPublic());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has RSA", e);
    }
  }

  /**
   * The keys of a folder, made when it has none.
   *
   * @param folder where {@code token-key.pem} is, which only its owner may read where the file
   *     system has permissions, and {@code token-key.pub.pem}
   */
  public static LocalKeys keptIn(Path folder) {
    Path file = folder.resolve("token-key.pem");
    try {
      Files.createDirectories(folder);
      if (Files.exists(file)) {
        return read(Files.readString(file));
      }
      LocalKeys keys = generate();
      createForOwnerOnly(file);
      Files.writeString(
          file,
          pem("PRIVATE KEY", keys.privateKey.getEncoded()),
          StandardOpenOption.TRUNCATE_EXISTING);
      Files.writeString(folder.resolve("token-key.pub.pem"), keys.publicPem());
      return keys;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep the signing key in " + file, e);
    }
  }

  /** Creates it before anything is in it, so that nobody else can read it meanwhile. */
  private static void createForOwnerOnly(Path file) throws IOException {
    FileStore store = Files.getFileStore(file.getParent());
    if (store.supportsFileAttributeView(PosixFileAttributeView.class)) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      return;
    }
    Files.createFile(file);
    AclFileAttributeView access = Files.getFileAttributeView(file, AclFileAttributeView.class);
    if (access != null) {
      access.setAcl(
          List.of(
              AclEntry.newBuilder()
                  .setType(AclEntryType.ALLOW)
                  .setPrincipal(access.getOwner())
                  .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                  .build()));
    }
  }

  /** The public key, in PEM, by which tokens are verified. */
  public String publicPem() {
    return pem("PUBLIC KEY", publicKey.getEncoded());
  }

  /**
   * A signed token.
   *
   * @param subject who it is for
   * @param scopes what it allows, separated by spaces
   * @param validFor from now on; what is not positive gives a token that has run out
   */
  public String token(String subject, String scopes, Duration validFor) {
    return token(subject, Map.of("scope", scopes), validFor);
  }

  /** The same with any claims about what it allows. */
  public String token(String subject, Map<String, ?> allowing, Duration validFor) {
    JwtClaims claims = new JwtClaims();
    claims.setIssuer(ISSUER);
    claims.setSubject(subject);
    claims.setGeneratedJwtId();
    NumericDate expires = NumericDate.now();
    expires.addSeconds(validFor.toSeconds());
    NumericDate issued = NumericDate.now();
    issued.addSeconds(Math.min(0, validFor.toSeconds()) - 1);
    claims.setIssuedAt(issued);
    claims.setExpirationTime(expires);
    allowing.forEach(claims::setClaim);
    JsonWebSignature signature = new JsonWebSignature();
    signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
    signature.setHeader("typ", "JWT");
    signature.setKey(privateKey);
    signature.setPayload(claims.toJson());
    try {
      return signature.getCompactSerialization();
    } catch (JoseException e) {
      throw new IllegalStateException("a token cannot be signed", e);
    }
  }

  private static LocalKeys read(String pem) {
    try {
      byte[] encoded = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
      KeyFactory rsa = KeyFactory.getInstance("RSA");
      RSAPrivateCrtKey key =
          (RSAPrivateCrtKey) rsa.generatePrivate(new PKCS8EncodedKeySpec(encoded));
      PublicKey publicKey =
          rsa.generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent()));
      return new LocalKeys(key, publicKey);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("token-key.pem is damaged: delete it to get a new one", e);
    }
  }

  private static String pem(String what, byte[] encoded) {
    return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n"
        .formatted(what, Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded));
  }
}
