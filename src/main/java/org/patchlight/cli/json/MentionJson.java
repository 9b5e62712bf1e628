package org.patchlight.cli.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import org.patchlight.casefile.CaseMention;
import org.patchlight.words.Words;

/** The JSON of a code in plain sight in a text that doesn't say what failed. */
final class MentionJson {
    private MentionJson() {}

    static JsonElement of(CaseMention mention, Words words) {
        JsonObject json = new JsonObject();
        json.addProperty("code", mention.mention().code().toString());
        json.add("extend", Json.text(mention.extend().map(Object::toString).orElse(null)));
        json.add("symbol", Json.text(mention.explanation().symbolOrNull()));
        json.addProperty("meaning", words.say(mention.meaning()));
        json.add("advice", Json.text(mention.advice().map(words::say).orElse(null)));
        json.addProperty("path", mention.path());
        json.addProperty("line", mention.mention().line());
        json.add("kb", Json.text(mention.mention().kbOrNull()));
        return json;
    }
}
