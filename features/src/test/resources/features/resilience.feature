@alone
Feature: When parts die
  Power cuts happen. Nothing is lost or half done, and nothing claims to work that does not.

  Scenario: Yoto is away and comes back
    Given Anna has signed up and linked Yoto with the player "Bedroom"
    When Yoto is gone
    And Anna asks for "/api/library"
    Then that is refused as unavailable
    When Yoto is back
    Then Anna can steer "Bedroom" again

  Scenario: Yoto is away while a card is published
    Given Anna has signed up and linked Yoto with the player "Bedroom"
    And Anna has the song "Lullaby" of 8 seconds
    And Anna makes the card "Evening" of "Lullaby"
    When Yoto is gone
    And Anna publishes the card "Evening"
    Then the job of Anna fails because "Yoto does not answer"
    When Yoto is back
    And Anna publishes the card "Evening"
    Then the job of Anna ends well
    And Anna finds "Evening" in the Yoto library

  Scenario: Yoto takes long, and publishing is cancelled
    Given Anna has signed up and linked Yoto with the player "Bedroom"
    And Yoto takes 20 seconds to transcode
    And Anna has the song "Lullaby" of 8 seconds
    And Anna makes the card "Evening" of "Lullaby"
    When Anna publishes the card "Evening"
    And Anna publishes the card "Evening" again
    Then that is refused as a conflict
    When Anna cancels the job
    Then the job of Anna is cancelled
    And the card "Evening" of Anna is not what Yoto has

  Scenario: Yoto asks to slow down
    Given Anna has signed up and linked Yoto with the player "Bedroom"
    And Yoto answers everybody that there are too many calls
    When Anna asks for "/api/library"
    Then that is refused as unavailable
    And the refusal says "slow down"

  Scenario: A player that does not answer
    Given Anna has signed up and linked Yoto with the player "Bedroom"
    And answers of players get lost
    When Anna sets the volume of "Bedroom" to 5
    Then the command of Anna to "Bedroom" expires

  Scenario: The service to the players is killed and comes back
    Given Anna has signed up and linked Yoto with the player "Bedroom"
    And Anna sets the volume of "Bedroom" to 4
    And Anna sees "Bedroom" with the volume 4
    When the service to the players is killed
    And Anna sets the volume of "Bedroom" to 8
    Then that is accepted
    And the command of Anna to "Bedroom" expires
    And "Bedroom" itself has the volume 4
    When somebody turns the volume knob of "Bedroom" to 6
    And the service to the players is started again
    Then Anna sees "Bedroom" with the volume 6
    And Anna can steer "Bedroom" again

  Scenario: The service to the players is killed in the middle of a command
    Given Anna has signed up and linked Yoto with the player "Bedroom"
    And Anna has published the card "Evening" of "Lullaby"
    And answers of players get lost
    When Anna plays the card "Evening" on "Bedroom"
    And Anna sees "Bedroom" playing "Lullaby"
    And the service to the players is killed
    And somebody pauses "Bedroom" by its button
    And the service to the players is started again
    Then the command of Anna to "Bedroom" expires
    And Anna sees "Bedroom" paused
    And "Bedroom" itself is paused

  Scenario: A restart keeps everything
    Given Anna has signed up and linked Yoto with the player "Bedroom"
    And Anna has published the card "Evening" of "Lullaby"
    When the service is killed and started again
    And Anna's page asks for a new token
    Then that is answered
    And Anna can hear all of "Lullaby"
    And Anna finds "Evening" in the Yoto library
    And Anna sees the player "Bedroom" online

  Scenario: Work goes on where a restart cut it off
    Given Anna has signed up and linked Yoto with the player "Bedroom"
    And Yoto takes 3 seconds to transcode
    And Anna has the song "Lullaby" of 8 seconds
    And Anna makes the card "Evening" of "Lullaby"
    When Anna publishes the card "Evening"
    And the job of Anna has begun
    And the service is killed and started again
    Then the job of Anna ends well
    And Anna's library has one card "Evening"

  Scenario: A player's connection is thrown off
    Given Anna has signed up and linked Yoto with the player "Bedroom"
    When Yoto ends the connection of Anna
    Then Anna can steer "Bedroom" again

  Scenario Outline: An address that is taken
    When <part> is started where something runs already
    Then it gives up and says "taken"

    Examples:
      | part                       |
      | Yoto                       |
      | the service to the players |

    @not-in-lambda @not-in-localstack @not-in-stack @reason:functions-have-no-address-of-their-own
    Examples: What has an address in some worlds only
      | part        |
      | the service |
