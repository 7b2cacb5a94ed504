package org.doorstep.messaging.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;

/** A real mail server on this machine, with a certificate for localhost that it made itself. */
final class Postman implements AutoCloseable {

    static final String USER = "doorstep";
    static final String PASSWORD = "a long pass phrase";

    /** It would tell of each start and stop. */
    private static final Logger TALK = Logger.getLogger("org.subethamail");

    private static final char[] STORE_PASSWORD = "of-a-test".toCharArray();
    private static final SSLContext TLS = tls();

    /** What it says to a recipient. */
    interface AtTheDoor {
        void greet(String recipient) throws RejectException;
    }

    /** As it came: who sent and got it by the envelope, and the letter itself. */
    record Delivered(String from, String to, byte[] bytes) {

        MimeMessage letter() {
            try {
                return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private final List<Delivered> delivered = new CopyOnWriteArrayList<>();
    private final SMTPServer server;

    static {
        TALK.setLevel(Level.SEVERE);
    }

    private Postman(boolean encrypts, boolean knowsUsers, AtTheDoor door) {
        SMTPServer.Builder builder = SMTPServer.port(0)
                .bindAddress(InetAddress.getLoopbackAddress())
                .hostName("localhost")
                .messageHandlerFactory(context -> new Handler(door));
        if (encrypts) {
            builder.enableTLS().requireTLS().startTlsSocketFactory(TLS);
        }
        if (knowsUsers) {
            builder.requireAuth().authenticationHandlerFactory(new EasyAuthenticationHandlerFactory(Postman::known));
        }
        server = builder.build();
        server.start();
    }

    static Postman open() {
        return new Postman(true, true, recipient -> {});
    }

    static Postman open(AtTheDoor door) {
        return new Postman(true, true, door);
    }

    static Postman openWithoutEncryption() {
        return new Postman(false, false, recipient -> {});
    }

    private static void known(String user, String password, MessageContext context) throws LoginFailedException {
        if (!user.equals(USER) || !password.equals(PASSWORD)) {
            throw new LoginFailedException();
        }
    }

    int port() {
        return server.getPortAllocated();
    }

    /** Trusts this server's certificate and no other. */
    static SSLContext trusting() {
        return TLS;
    }

    List<Delivered> delivered() {
        return delivered;
    }

    Delivered only() {
        if (delivered.size() != 1) {
            throw new AssertionError(delivered.size() + " letters came");
        }
        return delivered.get(0);
    }

    @Override
    public void close() {
        server.stop();
    }

    private final class Handler implements MessageHandler {

        private final AtTheDoor door;
        private String from = "";
        private String to = "";

        Handler(AtTheDoor door) {
            this.door = door;
        }

        @Override
        public void from(String sender) {
            from = sender;
        }

        @Override
        public void recipient(String recipient) throws RejectException {
            door.greet(recipient);
            to = recipient;
        }

        @Override
        public String data(InputStream letter) throws IOException {
            delivered.add(new Delivered(from, to, letter.readAllBytes()));
            return "taken";
        }

        @Override
        public void done() {}
    }

    /** The key is made anew for each run by the tool of the Java that runs the tests: none lies in the repository. */
    private static SSLContext tls() {
        try {
            Path folder = Files.createTempDirectory("postman");
            Path file = folder.resolve("key.p12");
            run(file);
            KeyStore keys = KeyStore.getInstance(file.toFile(), STORE_PASSWORD);
            Files.delete(file);
            Files.delete(folder);
            KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            own.init(keys, STORE_PASSWORD);
            TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trusted.init(publicPart(keys));
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
            return context;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyStore publicPart(KeyStore keys) throws GeneralSecurityException, IOException {
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        trusted.setCertificateEntry("postman", keys.getCertificate("postman"));
        return trusted;
    }

    private static void run(Path file) throws IOException {
        Process tool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "postman",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        new String(STORE_PASSWORD),
                        "-keystore",
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!tool.waitFor(60, TimeUnit.SECONDS) || tool.exitValue() != 0) {
                throw new IllegalStateException("keytool made no key");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
