package org.patchlight.pc.windows.agent;

import com.google.gson.JsonObject;
import java.time.LocalDate;
import org.patchlight.machine.JsonFields;
import org.patchlight.pc.agent.AgentOffers;
import org.patchlight.pc.agent.OfferedUpdate;

/** The updates on offer as JSON, and back; see {@link AgentJson}. */
final class OffersJson {
    private OffersJson() {}

    static JsonObject write(AgentOffers offers) {
        JsonObject json = new JsonObject();
        json.add("updates", JsonLists.array(offers.updates(), OffersJson::update));
        json.addProperty("damaged", offers.damaged());
        json.addProperty("complete", offers.complete());
        return json;
    }

    static AgentOffers read(JsonObject json) {
        return new AgentOffers(
                JsonFields.objects(json, "updates", OffersJson::update),
                JsonFields.number(json, "damaged"),
                JsonFields.flag(json, "complete"));
    }

    private static JsonObject update(OfferedUpdate update) {
        JsonObject json = new JsonObject();
        json.addProperty("id", update.updateId());
        json.addProperty("title", update.title());
        json.addProperty("optional", update.optional());
        json.addProperty("downloaded", update.downloaded());
        update.driver().ifPresent(driver -> json.add("driver", driver(driver)));
        return json;
    }

    private static OfferedUpdate update(JsonObject json) {
        return new OfferedUpdate(
                JsonFields.text(json, "id"),
                JsonFields.text(json, "title"),
                JsonFields.flag(json, "optional"),
                JsonFields.flag(json, "downloaded"),
                json.has("driver") ? driver(JsonFields.object(json, "driver")) : null);
    }

    private static JsonObject driver(OfferedUpdate.Driver driver) {
        JsonObject json = new JsonObject();
        json.addProperty("model", driver.model());
        json.addProperty("provider", driver.provider());
        json.addProperty("class", driver.driverClass());
        json.addProperty("hardware", driver.hardwareId());
        json.addProperty("date", driver.date().toString());
        json.addProperty("problem", driver.problem());
        return json;
    }

    private static OfferedUpdate.Driver driver(JsonObject json) {
        return new OfferedUpdate.Driver(
                JsonFields.text(json, "model"),
                JsonFields.text(json, "provider"),
                JsonFields.text(json, "class"),
                JsonFields.text(json, "hardware"),
                JsonFields.value(json, "date", date -> LocalDate.parse(date.getAsString())),
                JsonFields.number(json, "problem"));
    }
}
