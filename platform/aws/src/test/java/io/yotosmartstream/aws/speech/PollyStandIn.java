package io.yotosmartstream.aws.speech;

import io.yotosmartstream.aws.standin.Reply;
import io.yotosmartstream.aws.standin.Request;
import io.yotosmartstream.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;

/** Polly as far as it is strict: reads the SSML, keeps its limit, and speaks longer for more. */
final class PollyStandIn {
  /** One frame of MPEG 2, layer III, 48 kb/s, 24 kHz: 144 bytes. */
  static final int FRAME = 144;

  private PollyStandIn() {}

  static Reply answer(Request request) {
    return request.uri().getPath().equals("/v1/voices")
        ? voices(String.valueOf(request.uri().getQuery()))
        : speech(Json.STRICT.readTree(request.body()));
  }

  private static Reply voices(String query) {
    return query.contains("NextToken")
        ? Reply.json(
            """
            {"Voices":[{"Id":"Gwyneth","Name":"Gwyneth","LanguageCode":"en-GB-WLS",\
            "SupportedEngines":["neural"]},\
            {"Id":"Old","Name":"Old","LanguageCode":"en-US","SupportedEngines":["standard"]}]}""")
        : Reply.json(
            """
            {"NextToken":"more","Voices":[{"Id":"Amy","Name":"Amy","LanguageCode":"en-GB",\
            "SupportedEngines":["neural","standard"]}]}""");
  }

  private static Reply speech(JsonNode asked) {
    String text = asked.path("Text").asString();
    if (text.length() > 3_000 || !asked.path("TextType").asString().equals("ssml")) {
      return Reply.error(400, "TextLengthExceededException");
    }
    try {
      Document ssml =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(text)));
      int letters = ssml.getDocumentElement().getTextContent().length();
      ByteArrayOutputStream mp3 = new ByteArrayOutputStream();
      for (int i = 0; i < 4 + letters; i++) {
        mp3.writeBytes(frame());
      }
      return Reply.of(200, "audio/mpeg", mp3.toByteArray());
    } catch (Exception e) {
      return Reply.error(400, "InvalidSsmlException");
    }
  }

  static byte[] frame() {
    byte[] frame = new byte[FRAME];
    frame[0] = (byte) 0xFF;
    frame[1] = (byte) 0xF3;
    frame[2] = (byte) 0x64;
    frame[3] = (byte) 0xC4;
    return frame;
  }
}
