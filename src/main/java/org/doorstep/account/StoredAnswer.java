package org.doorstep.account;

import java.util.Map;

/**
 * The answer to an idempotent call, as it is given again.
 *
 * @param status of HTTP
 * @param headers by name; values without line breaks
 */
public record StoredAnswer(int status, Map<String, String> headers, byte[] body) {}
