using System.Text.Json.Serialization;

namespace CsmBot.Conversation.Cards;

[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(TitleElement), "title")]
[JsonDerivedType(typeof(TextElement), "text")]
[JsonDerivedType(typeof(FactsElement), "facts")]
[JsonDerivedType(typeof(MatrixElement), "matrix")]
[JsonDerivedType(typeof(TaskListElement), "tasks")]
[JsonDerivedType(typeof(PersonElement), "person")]
[JsonDerivedType(typeof(ProgressElement), "progress")]
[JsonDerivedType(typeof(FormElement), "form")]
[JsonDerivedType(typeof(ButtonsElement), "buttons")]
[JsonDerivedType(typeof(ImageElement), "image")]
[JsonDerivedType(typeof(LinkElement), "link")]
public abstract record CardElement;
