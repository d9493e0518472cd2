Feature: Accounts
  People sign up with an e-mail address that they prove to be theirs, and stay in control of who is signed in.

  Scenario: A new person signs up
    When Anna registers
    Then that is accepted
    When Anna signs in
    Then that is refused as not signed in
    And the refusal says "not confirmed"
    When Anna confirms the address with the code from the mail
    And Anna signs in
    Then that is answered
    And Anna is the owner of a household of her own

  Scenario: A guessed code does not confirm an address
    Given Anna registers
    When Anna confirms the address with the code "000000"
    Then that is refused as wrong
    And the refusal names "/code"

  Scenario: A new code can be asked for
    Given Anna registers
    When Anna asks for another code
    And Anna confirms the address with the code from the mail
    And Anna signs in
    Then that is answered

  Scenario: Nobody learns from the sign-up which addresses are known
    Given Anna has signed up
    When Anna registers
    Then that is accepted
    And Anna has a mail about "You have an account already"

  Scenario: A wrong password and an unknown address get the same answer
    Given Anna has signed up
    When Anna signs in with the password "wrong-password"
    Then that is refused as not signed in
    And the refusal says "The address or the password is wrong."
    When Zoe signs in
    Then that is refused as not signed in
    And the refusal says "The address or the password is wrong."

  Scenario Outline: A sign-up that cannot be is refused with what is allowed
    When Anna registers with the <part> "<value>"
    Then that is refused as wrong
    And the refusal names "/<part>"

    Examples:
      | part        | value         |
      | password    | short         |
      | email       | not-an-e-mail |
      | displayName |               |

  Scenario: The sign-in goes on without the password
    Given Anna has signed up
    When Anna's page asks for a new token
    Then that is answered
    And the refresh token was nowhere but in a cookie that scripts cannot read
    And Anna can see her household

  @not-in-localstack @not-in-stack @reason:Cognito-takes-a-spent-one-for-30-seconds-more-and-MiniStack-for-ever
  Scenario: A refresh token is good once
    Given Anna has signed up
    And somebody copies Anna's cookies
    When Anna's page asks for a new token
    Then that is answered
    When the copied cookies are used
    Then that is refused as not signed in

  Scenario: Signing out ends the sign-in everywhere
    Given Anna has signed up
    And Anna watches live
    And somebody copies Anna's cookies
    When Anna signs out
    Then the live socket of Anna is closed because the sign-in ended
    When the copied cookies are used
    Then that is refused as not signed in

  Scenario: A forgotten password is set anew
    Given Anna has signed up
    And Anna watches live
    And somebody copies Anna's cookies
    When Anna forgets the password and sets "a-brand-new-password" with the code from the mail
    Then the live socket of Anna is closed because the sign-in ended
    When the copied cookies are used
    Then that is refused as not signed in
    When Anna signs in with the password "a-long-bedtime-story"
    Then that is refused as not signed in
    When Anna signs in with the password "a-brand-new-password"
    Then that is answered

  Scenario: An unknown address can forget its password without anybody noticing
    When Zoe forgets the password
    Then that is done
    And Zoe has no mail

  Scenario: Too many wrong passwords lock an address for a while
    Given Anna has signed up
    When Anna signs in with the password "wrong-password" 10 times
    And Anna signs in
    Then that is refused as too many tries
    And the refusal says when to come again

  Scenario: A person changes the shown name
    Given Anna has signed up
    When Anna calls herself "Anna Ångström"
    Then the members of Anna's household are "Anna Ångström (owner)"

  Scenario: Without a token nothing is shown
    When a stranger asks for "/api/players"
    Then that is refused as not signed in

  Scenario Outline: A token that is not ours is worth nothing
    Given Anna has signed up
    When Anna uses <what> as token
    And Anna asks for her household
    Then that is refused as not signed in

    Examples:
      | what                           |
      | garbage                        |
      | a token signed by somebody else |
      | a token without signature      |
      | a token that has run out       |
