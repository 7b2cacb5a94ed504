package org.doorstep.intake.northtown;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.doorstep.tenancy.ContactKind;

/**
 * Gives out ways to reach people that reach nobody: Ofcom's ranges for drama (07700 900000 to 900999; 0191 498 0001 to 0999, of which 0000
 * is the landlord's own; 01632 960000 to 960999) and the example domains of RFC 2606. Each number once. 07700 900100 to 900349 are left to
 * whoever tries the product with people of their own, and to tests.
 */
final class ContactStock {

    private final Deque<String> mobiles;
    private final Deque<String> landlines;

    /** Shuffles the numbers, without those that are spoken for. */
    ContactStock(Draw draw, Set<String> reserved) {
        mobiles = shuffled(
                IntStream.range(0, 1000)
                        .filter(number -> number < 100 || number >= 350)
                        .mapToObj(number -> String.format(Locale.ROOT, "07700 900%03d", number))
                        .filter(number -> !reserved.contains(number)),
                draw);
        landlines = shuffled(
                IntStream.range(1, 1000)
                        .mapToObj(number -> Stream.of("0191 498 0%03d", "01632 960%03d")
                                .map(format -> String.format(Locale.ROOT, format, number)))
                        .flatMap(both -> both),
                draw);
    }

    /** As somebody has it whose home needs a visit: nearly always a mobile that works. */
    List<Contact> byText(String name, LocalDate born, Draw draw) {
        int drawn = draw.below(100);
        if (drawn < 2) {
            return List.of();
        }
        if (drawn < 5) {
            return List.of(landline());
        }
        if (drawn < 9) {
            return withEmail(spoilt(draw), name, born, draw);
        }
        return withEmail(Contact.good(ContactKind.MOBILE, spelt(mobiles.remove(), draw)), name, born, draw);
    }

    /** Mostly a landline, an email, both or nothing: the mobiles would not last for every home. */
    List<Contact> otherwise(String name, LocalDate born, Draw draw) {
        if (mobiles.size() > 5 && draw.ofHundred(20)) {
            return withEmail(Contact.good(ContactKind.MOBILE, spelt(mobiles.remove(), draw)), name, born, draw);
        }
        List<Contact> contacts = new ArrayList<>();
        if (draw.ofHundred(55)) {
            contacts.add(landline());
        }
        if (draw.ofHundred(contacts.isEmpty() ? 80 : 30)) {
            contacts.add(email(name, born, draw));
        }
        return contacts;
    }

    /** One that works, for those whom the files name. */
    Contact mobile() {
        return Contact.good(ContactKind.MOBILE, mobiles.remove());
    }

    Contact landline() {
        return Contact.good(ContactKind.LANDLINE, landlines.remove());
    }

    private static List<Contact> withEmail(Contact first, String name, LocalDate born, Draw draw) {
        return draw.ofHundred(40) ? List.of(first, email(name, born, draw)) : List.of(first);
    }

    /** A figure too few, a remark instead of a number, or a landline in the wrong place. */
    private static Contact spoilt(Draw draw) {
        String written = draw.oneOf(List.of("07700 90%02d", "07700 9%02d", "changed %02d", "0191 498 0 %02d"));
        return new Contact(ContactKind.MOBILE, String.format(Locale.ROOT, written, draw.below(100)), false);
    }

    /** People leave out the spaces, or put them elsewhere. */
    private static String spelt(String number, Draw draw) {
        int drawn = draw.below(10);
        if (drawn > 1) {
            return number;
        }
        String bare = number.replace(" ", "");
        return drawn == 0 ? bare : bare.substring(0, 5) + "-" + bare.substring(5);
    }

    /** The birth year keeps two people of one name apart, the figures after it do the rest. */
    private static Contact email(String name, LocalDate born, Draw draw) {
        String bare = Normalizer.normalize(name.replace('ł', 'l').replace('Ł', 'L'), Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z -]", "")
                .replace(' ', '.');
        String domain = draw.oneOf(List.of("@example.org", "@example.net", "@example.com"));
        String written = bare + born.getYear() + String.format(Locale.ROOT, "%02d", born.getDayOfMonth()) + domain;
        return draw.ofHundred(3)
                ? new Contact(ContactKind.EMAIL, written.replace('@', ' '), false)
                : Contact.good(ContactKind.EMAIL, written);
    }

    private static Deque<String> shuffled(Stream<String> numbers, Draw draw) {
        List<String> left = numbers.collect(Collectors.toCollection(ArrayList::new));
        Deque<String> shuffled = new ArrayDeque<>();
        while (!left.isEmpty()) {
            shuffled.add(draw.take(left));
        }
        return shuffled;
    }
}
