package io.yotosmartstream.cdk;

import io.yotosmartstream.blueprint.Delivery;
import java.util.List;
import software.amazon.awscdk.CfnParameter;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.cloudfront.CfnKeyGroup;
import software.amazon.awscdk.services.cloudfront.CfnKeyGroup.KeyGroupConfigProperty;
import software.amazon.awscdk.services.cloudfront.CfnPublicKey;
import software.amazon.awscdk.services.cloudfront.CfnPublicKey.PublicKeyConfigProperty;

/**
 * Whose signatures open audio.
 *
 * @param key whose private half the functions sign with
 */
record SigningKeys(CfnPublicKey key, CfnKeyGroup group) {
  static SigningKeys make(Stack stack, Delivery delivery) {
    String pem =
        CfnParameter.Builder.create(stack, "SigningPublicKey")
            .type("String")
            .allowedPattern(
                "-----BEGIN PUBLIC KEY-----[A-Za-z0-9+/=\\s]+-----END PUBLIC KEY-----\\s*")
            .description(
                "Public half of the key that signs addresses of audio, in PEM; the private half is"
                    + " the value of the secret "
                    + delivery.signingKeySecret())
            .build()
            .getValueAsString();
    CfnPublicKey key =
        CfnPublicKey.Builder.create(stack, "SigningKey")
            .publicKeyConfig(
                PublicKeyConfigProperty.builder()
                    .name(delivery.name())
                    .callerReference(delivery.name())
                    .encodedKey(pem)
                    .build())
            .build();
    CfnKeyGroup group =
        CfnKeyGroup.Builder.create(stack, "SigningKeys")
            .keyGroupConfig(
                KeyGroupConfigProperty.builder()
                    .name(delivery.name())
                    .items(List.of(key.getRef()))
                    .build())
            .build();
    return new SigningKeys(key, group);
  }
}
