package org.doorstep.messaging.mail;

import java.util.Optional;
import org.doorstep.messaging.Enclosure;

/**
 * An email as it is read.
 *
 * @param subject on one line
 * @param plain the words
 * @param html the same words
 */
public record MailLetter(String subject, String plain, String html, Optional<Enclosure> enclosure) {}
