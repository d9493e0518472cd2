Feature: Cards and the library
  Songs and stories become a card, the card is published to the family's Yoto library.

  Scenario: A card is made, changed and published again
    Given Anna has signed up and linked Yoto with the player "Bedroom"
    And Anna has the song "Lullaby" of 8 seconds
    And Anna has the song "Rain" of 9 seconds
    And Anna makes the card "Evening" of "Lullaby"
    And Anna watches live
    When Anna publishes the card "Evening"
    Then that is accepted
    And the job of Anna ends well
    And Anna heard live of every step of the job
    And Anna finds "Evening" in the Yoto library
    And the card "Evening" in Anna's library has the tracks "Lullaby"
    When Anna changes the card "Evening" to "Lullaby and Rain"
    Then the card "Evening" of Anna is not what Yoto has
    When Anna publishes the card "Evening"
    Then the job of Anna ends well
    And the card "Evening" in Anna's library has the tracks "Lullaby, Rain"
    And Anna's library has one card "Evening"

  Scenario: Two people change the same card
    Given Anna has signed up
    And Anna has the song "Lullaby" of 3 seconds
    And Anna makes the card "Evening" of "Lullaby"
    When Anna changes the card "Evening" to "Lullaby"
    Then that is answered
    When Anna changes the card "Evening" to "Lullaby" from an old page
    Then that is refused as changed meanwhile

  Scenario: A card of audio that there is not
    Given Anna has signed up
    When Anna makes a card of audio that there is not
    Then that is refused as wrong
    And the refusal names "/chapters/0/audioIds/0"

  Scenario: A card without chapters
    Given Anna has signed up
    When Anna makes a card without chapters
    Then that is refused as wrong
    And the refusal names "/chapters"

  Scenario: Publishing needs Yoto
    Given Anna has signed up
    And Anna has the song "Lullaby" of 3 seconds
    And Anna makes the card "Evening" of "Lullaby"
    When Anna publishes the card "Evening"
    Then that is refused as a conflict
    And the refusal says "No Yoto account is linked"

  Scenario: Yoto cannot make sense of a file
    Given Anna has signed up and linked Yoto with the player "Bedroom"
    And Anna has a broken recording "Noise"
    And Anna makes the card "Evening" of "Noise"
    When Anna publishes the card "Evening"
    Then the job of Anna fails because "not audio"
    And the card "Evening" of Anna is not what Yoto has

  Scenario: A deleted card stays with Yoto
    Given Anna has signed up and linked Yoto with the player "Bedroom"
    And Anna has published the card "Evening" of "Lullaby"
    When Anna deletes the card "Evening"
    Then that is done
    And Anna's library has one card "Evening"
    When Anna asks for the card "Evening"
    Then that is refused as not found

  Scenario: Lists come in pages
    Given Anna has signed up
    And Anna has the song "Lullaby" of 3 seconds
    And Anna makes 5 cards of "Lullaby"
    When Anna turns the pages of her cards by 2
    Then each of the 5 cards came once
