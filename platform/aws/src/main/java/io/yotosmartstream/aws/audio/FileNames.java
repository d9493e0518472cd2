package io.yotosmartstream.aws.audio;

import software.amazon.awssdk.utils.http.SdkHttpUtils;

/** What a browser calls a download. */
final class FileNames {
  private FileNames() {}

  /** The header's value: the name in any script, and one of plain letters for those who cannot. */
  static String disposition(String fileName) {
    String plain = fileName.replaceAll("[^A-Za-z0-9 ._()-]", "_");
    return "attachment; filename=\"%s\"; filename*=UTF-8''%s"
        .formatted(plain, SdkHttpUtils.urlEncode(fileName));
  }
}
