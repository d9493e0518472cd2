Feature: Audio
  Songs and stories are uploaded straight to the store, looked into, and kept for the family alone.

  Background:
    Given Anna has signed up

  Scenario: An upload is looked into and becomes ready
    Given Anna watches live
    When Anna uploads the song "Lullaby" of 12 seconds
    Then Anna hears live that the audio "Lullaby" changed
    And Anna's audio "Lullaby" is ready and lasts 12 seconds
    And Anna can hear all of "Lullaby"

  Scenario: What is not audio is refused and not kept
    When Anna uploads a text file as "Notes"
    Then Anna's audio "Notes" is refused because "This is not audio"
    When Anna makes a card of "Notes" and publishes it
    Then that is refused as a conflict

  Scenario: An upload is looked into though nobody says that it is done
    When Anna puts the song "Lullaby" of 3 seconds into the store and says no more
    Then Anna's audio "Lullaby" is ready and lasts 3 seconds

  Scenario: A song that arrives twice is one song
    Given Anna has the song "Lullaby" of 3 seconds
    When the bytes of "Lullaby" are put there once more
    Then Anna's audio "Lullaby" is ready and lasts 3 seconds
    And Anna can hear all of "Lullaby"

  Scenario: A song that is replaced by what is no audio is not called ready
    Given Anna has the song "Lullaby" of 3 seconds
    When as many bytes that are no song are put in the place of "Lullaby"
    Then Anna's audio "Lullaby" becomes refused

  Scenario Outline: A file of <size> bytes is refused before anything is sent
    When Anna announces a file named "story.mp3" of <size> bytes
    Then that is refused as wrong
    And the refusal names "/size"
    And the refusal says "<what>"

    Examples:
      | size      | what      |
      | 0         | at least  |
      | 500000001 | at most   |
      | -1        | at least  |

  Scenario: The largest file that is allowed may come
    When Anna announces a file named "opera.mp3" of 500000000 bytes
    Then that is created

  Scenario: The store keeps what was announced and nothing else
    When Anna announces a file named "story.wav" of 1000 bytes
    And Anna puts 999 bytes there
    Then the store refuses it

  Scenario: An upload that never comes is not called done
    When Anna announces a file named "story.mp3" of 1000 bytes
    And Anna says that the upload is done
    Then that is refused as a conflict
    And the refusal says "Nothing has been put"

  Scenario: The family's storage is limited
    Given Anna announces a file named "one.mp3" of 400000000 bytes
    When Anna announces a file named "two.mp3" of 400000000 bytes
    Then that is refused as a conflict
    And the refusal says "Delete something first"

  Scenario Outline: Names of files are only names
    When Anna announces a file named "<given>" of 1000 bytes
    Then that is created
    And the file is called "<kept>"

    Examples:
      | given                   | kept              |
      | ../../etc/passwd.mp3    | passwd.mp3        |
      | C:\\music\\song.mp3     | song.mp3          |
      | Grüße 🦊 子守唄.mp3     | Grüße 🦊 子守唄.mp3 |
      | ..                      | audio             |

  Scenario: A name of 10,000 characters is refused
    When Anna announces a file with a name of 10000 characters
    Then that is refused as wrong
    And the refusal names "/fileName"

  Scenario: Two people rename the same song
    Given Anna has the song "Lullaby" of 3 seconds
    When Anna renames the audio "Lullaby" to "Berceuse"
    Then that is answered
    And the title is "Berceuse"
    When Anna renames the audio "Lullaby" to "Schlaflied" from an old page
    Then that is refused as changed meanwhile

  Scenario: A song that is on a card stays
    Given Anna has the song "Lullaby" of 3 seconds
    And Anna makes the card "Evening" of "Lullaby"
    When Anna deletes the audio "Lullaby"
    Then that is refused as a conflict
    And the refusal says "Evening"

  Scenario: A deleted song is gone, its bytes too
    Given Anna has the song "Lullaby" of 3 seconds
    And Anna has an address to hear "Lullaby"
    When Anna deletes the audio "Lullaby"
    Then that is done
    And the address answers 404
    When Anna asks for the audio "Lullaby"
    Then that is refused as not found

  Scenario: A player asks for a part of a song
    Given Anna has the song "Lullaby" of 3 seconds
    And Anna has an address to hear "Lullaby"
    When bytes 100 to 199 are asked of the address
    Then 100 bytes come, and they are those of "Lullaby"

  Scenario Outline: An address with <what> opens nothing
    Given Anna has the song "Lullaby" of 3 seconds
    And Anna has an address to hear "Lullaby"
    When the address is used with <what>
    Then the store refuses it

    Examples:
      | what                   |
      | another signature      |
      | a later end            |
      | an end that has passed |

    @not-in-localstack @reason:LocalStack-gives-objects-to-whoever-asks
    Examples: What asks for permission
      | what         |
      | no signature |
