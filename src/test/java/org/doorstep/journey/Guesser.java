package org.doorstep.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/** Somebody who sends guesses from an address of their own, as fast as they are answered. */
final class Guesser implements Runnable {

    /** What a guess was answered with, in short. */
    enum Answer {
        /** On to the page that asks for the code, as everybody is. */
        ENTER_CODE,
        /** To wait. */
        WAIT,
        OTHER
    }

    private static final int ANSWER_SHOWN = 60_000;

    private final String address;
    private final Map<String, String> form;
    private final String cookies;
    private final Runnable pace;
    private final int[] answers = new int[Answer.values().length];

    /**
     * Prepares to guess.
     *
     * @param address of this machine: 127.0.0.2 and so on
     * @param form as it stands on a page
     * @param pace called before each guess; stops the guesser by an exception
     */
    Guesser(String address, Map<String, String> form, String cookies, Runnable pace) {
        this.address = address;
        this.form = form;
        this.cookies = cookies;
        this.pace = pace;
    }

    /** Stops a guesser. */
    static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @Override
    public void run() {
        try {
            while (true) {
                pace.run();
                answers[guess().ordinal()]++;
            }
        } catch (Enough e) {
            // There were as many guesses as were wanted.
        }
    }

    int count(Answer answer) {
        return answers[answer.ordinal()];
    }

    private Answer guess() {
        LocalDate born =
                LocalDate.of(1940, 1, 1).plusDays(ThreadLocalRandom.current().nextInt(25_000));
        Map<String, String> filled = new HashMap<>(form);
        filled.put("rent", "70 " + ThreadLocalRandom.current().nextInt(10_000) + " 3");
        filled.put("born-day", String.valueOf(born.getDayOfMonth()));
        filled.put("born-month", String.valueOf(born.getMonthValue()));
        filled.put("born-year", String.valueOf(born.getYear()));
        return read(send(address, filled, cookies));
    }

    /** What an answer says, in short. */
    static Answer read(String answer) {
        if (answer.startsWith("HTTP/1.1 30") && answer.contains("/signin/enter-code?by=details")) {
            return Answer.ENTER_CODE;
        }
        return answer.contains("There were too many tries from where you are") ? Answer.WAIT : Answer.OTHER;
    }

    /** Sends the form from an address of this machine, as a browser would, and waits for the answer. */
    static String send(String address, Map<String, String> form, String cookies) {
        String body = form.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        URI site = URI.create(Journey.site());
        String head = "POST /signin/with-details HTTP/1.1\r\nHost: " + site.getAuthority() + "\r\nOrigin: "
                + Journey.site()
                + "\r\nCookie: " + cookies + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                + body.length() + "\r\nConnection: close\r\n\r\n";
        try (Socket socket = new Socket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), 0));
            socket.connect(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), site.getPort()));
            socket.getOutputStream().write((head + body).getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readNBytes(ANSWER_SHOWN), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
