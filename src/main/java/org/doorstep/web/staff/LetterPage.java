package org.doorstep.web.staff;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import org.doorstep.SpokenReference;
import org.doorstep.account.PostedLetters;
import org.doorstep.account.PrintingCode;
import org.doorstep.account.PrintingCode.AlreadyPrinted;
import org.doorstep.account.PrintingCode.Printed;
import org.doorstep.account.StaffList;
import org.doorstep.messaging.letter.LetterPrinting;
import org.doorstep.web.Exchange;
import org.doorstep.web.Words;
import org.jspecify.annotations.Nullable;

/** staff/letter: prints a letter with a code, as a file. The code stands in the file and on no page. */
@Named
@RequestScoped
public class LetterPage {

    @Inject
    CurrentStaff staff;

    @Inject
    Words words;

    @Inject
    PostedLetters letters;

    @Inject
    PrintingCode printing;

    @Inject
    LetterPrinting pages;

    @Inject
    StaffList list;

    private PostedLetters.@Nullable Row letter;

    @PostConstruct
    void read() {
        letter = letters.find(reference()).orElse(null);
    }

    /** One that was used is there no more. */
    public void load() {
        if (letter == null) {
            Exchange.notFound();
        }
    }

    /** Makes the code and hands out the letter, once however often the button is pressed. */
    public void print() {
        String before = Exchange.asked("before");
        PrintingCode.Result result = printing.print(
                reference(), before.matches("[0-9]{1,6}") ? Integer.parseInt(before) : -1, staff.author());
        if (result instanceof Printed printed) {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            pages.print(words.of("staff_letter.file"), List.of(printed.letter()), file);
            Exchange.file("letter-" + reference() + ".pdf", "application/pdf", file::writeTo);
        } else if (result instanceof AlreadyPrinted) {
            Exchange.goTo("/staff/letter?ref=" + reference() + "&done=printed");
        } else {
            Exchange.notFound();
        }
    }

    private static String reference() {
        return SpokenReference.read(Exchange.asked("ref")).orElse("");
    }

    public PostedLetters.@Nullable Row getLetter() {
        return letter;
    }

    public String getAskedBy() {
        return letter == null ? "" : named(letter.askedBy());
    }

    public String getPrintedBy() {
        return letter == null || letter.printedBy() == null ? "" : named(letter.printedBy());
    }

    private String named(String inTrail) {
        Map<String, String> names = list.namesOf(List.of(inTrail));
        return names.getOrDefault(inTrail, inTrail);
    }
}
