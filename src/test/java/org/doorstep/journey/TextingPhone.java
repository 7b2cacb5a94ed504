package org.doorstep.journey;

/** A phone on which a tenant reads and answers, by whichever way its texts travel. */
public interface TextingPhone {

    /** Texts back, to the number that wrote last. */
    void answers(String words);

    /** The newest text that holds these words, once it has come. */
    String textWith(String words);
}
