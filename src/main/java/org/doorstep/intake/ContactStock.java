package org.doorstep.intake;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.doorstep.tenancy.ContactKind;
import org.doorstep.tenancy.ContactPoint;

/**
 * Gives out ways to reach people that reach nobody: Ofcom's ranges for drama (07700 900000 to 900999; 0191 498 0001 to 0999, of which
 * 0000 is the landlord's own) and the example domains of RFC 2606. Each number once.
 */
final class ContactStock {

    private final Deque<String> mobiles;
    private final Deque<String> landlines;

    /** Shuffles the numbers, without those that are spoken for. */
    ContactStock(SplittableRandom random, Set<String> reserved) {
        mobiles = shuffled("07700 900%03d", 0, reserved, random);
        landlines = shuffled("0191 498 %04d", 1, reserved, random);
    }

    /** A mobile first, as somebody needs who is to be told of a visit; sometimes an email as well. */
    List<ContactPoint> byText(String name, LocalDate born, SplittableRandom random) {
        List<ContactPoint> points = new ArrayList<>();
        points.add(point(ContactKind.MOBILE, mobiles.remove(), 0));
        if (random.nextInt(10) < 4) {
            points.add(point(ContactKind.EMAIL, email(name, born, random), 1));
        }
        return points;
    }

    /** A landline, an email, both or nothing: the mobiles would not last for every home. */
    List<ContactPoint> otherwise(String name, LocalDate born, SplittableRandom random) {
        List<ContactPoint> points = new ArrayList<>();
        int drawn = random.nextInt(20);
        if (drawn < 10) {
            points.add(point(ContactKind.LANDLINE, landline(), 0));
        }
        if (drawn > 7 && drawn < 17) {
            points.add(point(ContactKind.EMAIL, email(name, born, random), points.size()));
        }
        return points;
    }

    String landline() {
        return landlines.remove();
    }

    static ContactPoint point(ContactKind kind, String written, int position) {
        return ContactPoint.fromHousingSystem(kind, written, position);
    }

    /** The birth year keeps two people of one name apart. */
    private static String email(String name, LocalDate born, SplittableRandom random) {
        String bare = Normalizer.normalize(name.replace('ł', 'l').replace('Ł', 'L'), Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z -]", "")
                .replace(' ', '.');
        return bare + born.getYear() + (random.nextBoolean() ? "@example.org" : "@example.net");
    }

    private static Deque<String> shuffled(String format, int first, Set<String> reserved, SplittableRandom random) {
        List<String> numbers = IntStream.range(first, 1000)
                .mapToObj(number -> String.format(Locale.ROOT, format, number))
                .filter(number -> !reserved.contains(number))
                .collect(Collectors.toCollection(ArrayList::new));
        Deque<String> shuffled = new ArrayDeque<>();
        while (!numbers.isEmpty()) {
            shuffled.add(numbers.remove(random.nextInt(numbers.size())));
        }
        return shuffled;
    }
}
